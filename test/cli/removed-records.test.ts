import { expect, it } from 'vitest'
import { OPEN_PROJECT, aRepository, findingsIn } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'

const DRILL = 'hazards/evidence/EV-0001-restart-drill.md'

const vanished = async (repository: Repository): Promise<readonly string[]> => {
  const { out } = await repository.run('check', '--json', '--no-cache')
  return findingsIn(out)
    .findings.filter(({ rule }) => rule === 'vanished-id')
    .map(({ message }) => message)
}

const withDrill = (): Repository =>
  aRepository({ ...OPEN_PROJECT, [DRILL]: '# A drill\n\n- Kind: drill\n- Outcome: failed\n' })

it('misses the record of a drill that failed, whether a commit removed it or nobody has committed that yet', async () => {
  const repository = withDrill()
  repository.remove(DRILL)
  const [uncommitted] = await vanished(repository)
  expect(uncommitted).toContain(
    `Record EV-0001 is gone, expected an id to stay for good: git holds it in ${DRILL}`,
  )
  repository.commit('The drill is forgotten')
  expect(await vanished(repository)).toHaveLength(1)
})

it('follows a record to another name', async () => {
  const repository = withDrill()
  repository.remove(DRILL)
  repository.write('hazards/evidence/EV-0001-drill.md', '# A drill\n\n- Kind: drill\n- Outcome: failed\n')
  repository.commit('A better name')
  expect(await vanished(repository)).toEqual([])
})
