import { afterAll, expect, test } from 'vitest'
import { gatherReleases } from '../../src/pipeline-releases.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import { examineFolder } from '../builders/examine-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const hazard = (likelihood: string, residual = ''): string =>
  [
    ...['# Hazard name', '', 'A result is shown under the wrong name', ''],
    ...['# Likelihood scoring', '', likelihood, '', '# Severity scoring', '', 'Major', ''],
    ...(residual === '' ? [] : ['# Residual hazard risk assessment', '', `- Likelihood: ${residual}`]),
    ...(residual === '' ? [] : ['- Severity: Major', '']),
  ].join('\n')

test('what each release claimed is read from its own files, by its own matrix, wherever the register was', async () => {
  const repository = workshop.repository()
  repository.write('safety/hazards.yaml', 'product: { name: Example }\nmatrix: nhs\n')
  repository.write('safety/HAZ-0001.md', hazard('High'))
  repository.commit('Begin')
  repository.git('tag', '--annotate', '--message=First', 'v1.0.0')
  repository.write('safety/HAZ-0001.md', hazard('High', 'Low'))
  repository.write('safety/HAZ-0002.md', hazard('TBC'))
  repository.commit('Scored')
  repository.git('tag', '--annotate', '--message=Second', 'v1.1.0')
  repository.git('mv', 'safety', 'hazards')
  repository.commit('Moved')

  const examined = await examineFolder(repository.folder)
  const releases = await gatherReleases(examined)
  const { risks } = releases

  const levels = [...risks].map(([name, { claimed, scores }]) => [
    ...[name, claimed['3'], claimed.unknown],
    [...scores].map(([id, { initial, residual }]) => [id, initial.risk, residual?.risk]),
  ])
  expect(levels).toEqual([
    ['v1.0.0', 0, 1, [['haz-0001', 4, undefined]]],
    [
      ...['v1.1.0', 1, 1],
      [
        ['haz-0001', 4, 3],
        ['haz-0002', undefined, undefined],
      ],
    ],
  ])
  // A build and its bundle ask git once, and so say the same.
  const known = { ...examined, loaded: { ...examined.loaded, releases } }
  expect(await gatherReleases(known)).toBe(releases)
}, 60_000)
