import { describe, expect, test } from 'vitest'
import { fileHistories } from '../../src/compose/file-histories.ts'
import { inRanges } from '../../src/compose/trail-entry.ts'
import { aReleaseHistory, aRelease, aTag } from '../builders/a-release.ts'
import { aJudgement, anAssessedLog } from '../builders/an-assessed-log.ts'
import { aPage, aSafetyCase, builtInTemplates, textOf } from '../builders/a-page.ts'

const ALONE = { documents: builtInTemplates.documents.filter(({ name }) => name === 'releases') }

const pageOf = async (history: Parameters<typeof aReleaseHistory>[0]): Promise<string> =>
  textOf(
    await aPage(aSafetyCase(anAssessedLog(), aJudgement(), aReleaseHistory(history)), ALONE, 'releases.html'),
  )

describe('the release register', { timeout: 30_000 }, () => {
  test('says that releases are unknown where tags cannot be seen, and lists none as if there were none', async () => {
    const text = await pageOf({ unseenTags: 'the clone is shallow', unseenCommits: 'the clone is shallow' })
    expect(text).toContain('Nobody can tell which releases there are: the clone is shallow')
    expect(text).toContain("Git's history cannot be seen")
    expect(text).not.toContain('No commit changed the register')
  })

  test('says of a light tag that nobody recorded who released it', async () => {
    const text = await pageOf({ releases: [aRelease({ tag: aTag({ isAnnotated: false }) })] })
    expect(text).toContain('not recorded; A. Tester made its commit')
  })

  test('says that the risk of a release whose register is not here is not known, never that it is none', () => {
    const { releases } = aSafetyCase(
      anAssessedLog(),
      aJudgement(),
      aReleaseHistory({ releases: [aRelease()] }),
    )
    expect(releases.risks[0]?.claimed.map(({ text }) => text)).toEqual(
      Array.from({ length: 6 }, () => 'not known'),
    )
  })

  test('names what is not committed', async () => {
    const change = { kind: 'removed', path: 'hazards/HAZ-0009.md', from: undefined, blob: undefined } as const
    expect(await pageOf({ uncommitted: [change] })).toContain('removed HAZ-0009')
  })
})

test('hazards in a row are said by their ends, and none is lost', () => {
  expect(inRanges(['HAZ-0003', 'HAZ-0001', 'HAZ-0002', 'HAZ-0010', 'HAZ-0009', 'hazards.yaml'])).toBe(
    'HAZ-0001 to HAZ-0003, HAZ-0009, HAZ-0010, hazards.yaml',
  )
})

test('nobody is said to have added a file, or to have changed anything, by the commit where a clone ends', () => {
  const [commit] = aRelease().commits
  const changes = (commit?.changes ?? []).map((change) => ({ ...change, kind: 'unseen' as const }))
  const commits = commit === undefined ? [] : [{ ...commit, changes }]
  const history = aReleaseHistory({ releases: [aRelease({ commits })] })
  const unseen = 'not known: this clone does not hold what came before'
  expect(fileHistories(['hazards/HAZ-0001.md'], history).get('hazards/HAZ-0001.md')).toMatchObject([
    { what: unseen, author: 'not known' },
  ])
  const [release] = aSafetyCase(anAssessedLog(), aJudgement(), history).releases.tags
  expect(release).toMatchObject({ people: unseen, hazards: 'not known of HAZ-0001' })
  expect(release?.trail[0]?.changes).toBe(`${unseen}: HAZ-0001`)
})

test('the history of a hazard goes on under the name that its file had before', () => {
  const commit = (id: string, change: object) => ({
    ...{ id, date: '2026-03-01', author: 'A. Tester', subject: id },
    changes: [{ kind: 'changed' as const, path: 'hazards/old.md', from: undefined, blob: id, ...change }],
  })
  const renamed = commit('second', { kind: 'renamed', path: 'hazards/new.md', from: 'hazards/old.md' })
  const history = aReleaseHistory({
    since: [renamed],
    releases: [aRelease({ commits: [commit('first', {})] })],
  })
  const rows = fileHistories(['hazards/new.md'], history).get('hazards/new.md')
  expect(rows?.map(({ subject, release }) => [subject, release])).toEqual([
    ['second', 'not released'],
    ['first', 'v1.0.0'],
  ])
})
