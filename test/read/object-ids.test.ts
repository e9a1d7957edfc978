import { afterAll, expect, it } from 'vitest'
import { objectIds } from '../../src/read/object-ids.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

it('tells the content of each path in each commit, as git itself does', async () => {
  const repository = workshop.repository()
  repository.write('a.ts', 'one\n')
  repository.write('src/deep/ü "b".ts', 'two\n')
  repository.write('src/other/c.ts', 'three\n')
  const first = repository.commit()
  repository.write('a.ts', 'changed\n')
  repository.remove('src/other')
  repository.write('src/other', 'now a file\n')
  const second = repository.commit()
  const wanted = [first, second].flatMap((commit) =>
    ['a.ts', 'src/deep/ü "b".ts', 'src/other/c.ts', 'src/other', 'src', 'gone.ts'].map((path) => ({
      commit,
      path,
    })),
  )
  const expected = wanted.map(({ commit, path }) => {
    try {
      const type = repository.git('cat-file', '-t', `${commit}:${path}`)
      return type === 'blob' ? repository.git('rev-parse', `${commit}:${path}`) : undefined
    } catch {
      return undefined
    }
  })
  expect(expected.filter((id) => id !== undefined)).toHaveLength(6)
  expect(await objectIds(repository.folder, wanted)).toEqual(expected)
})

it('knows nothing of a commit that is not here', async () => {
  const repository = workshop.repository()
  repository.write('a.ts')
  const commit = repository.commit()
  const wanted = [
    { commit: '0'.repeat(39) + '1', path: 'a.ts' },
    { commit, path: 'a.ts' },
  ]
  const [missing, there] = await objectIds(repository.folder, wanted)
  expect([missing, there?.length]).toEqual([undefined, 40])
})
