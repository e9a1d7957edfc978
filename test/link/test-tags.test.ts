import { describe, expect, it } from 'vitest'
import { createTestIndex } from '../../src/link/test-index.ts'
import { anOutcome, aReport, readFixture } from '../builders/a-test-report.ts'

const IDS = new Set(['HAZ-0001.T1', 'HAZ-0001.T10', 'HAZ-0001.D2', 'HAZ-0002.T1', 'no-limits.D1'])

const idsOf = (name: string, tags: readonly string[] = []): readonly string[] => [
  ...createTestIndex([aReport([anOutcome(name, { tags })])], IDS).byControl.keys(),
]

const orphansOf = (name: string): readonly string[] =>
  createTestIndex([aReport([anOutcome(name)])], IDS).orphans.map(({ id }) => id)

describe('a test that carries the id of a control', () => {
  it.each([
    ['test_haz_0001_t1_memory', ['HAZ-0001.T1']],
    ['test_HAZ-0001.T1', ['HAZ-0001.T1']],
    ['[haz.0001-t1] stops a runaway', ['HAZ-0001.T1']],
    ['HAZ-0001.T1, HAZ-0001.D2 and HAZ-0001.T1 again', ['HAZ-0001.T1', 'HAZ-0001.D2']],
    ['tests.test_limits.TestHaz > HAZ_0002_T1', ['HAZ-0002.T1']],
    ['no_limits_d1 holds', ['no-limits.D1']],
    ['HAZ-0001.T10 holds', ['HAZ-0001.T10']],
  ])('a name of form %# verifies the controls whose ids it carries', (name, ids) => {
    expect(idsOf(name)).toEqual(ids)
  })

  it.each([
    'HAZ-0001.T100',
    'XHAZ-0001.T1',
    'HAZ-00011.T1',
    'HAZ-1.T1',
    'HAZ-0001 T1',
    'HAZ0001T1',
    'HAZ-0001.T1x',
    'HAZ-0001.T1é',
    'limits.D1',
    'HAZ-0001',
    'T1',
  ])('a name of form %# verifies nothing', (name) => {
    expect(idsOf(name)).toEqual([])
  })

  it('may carry it in a tag, whatever its name', () => {
    expect(idsOf('stops a runaway', ['@HAZ-0001.T1'])).toEqual(['HAZ-0001.T1'])
  })

  it('is found in a real report, by its name and by its property', async () => {
    const { outcomes } = await readFixture('junit-xml/pytest-xunit2.xml')
    const { byControl } = createTestIndex([aReport(outcomes)], IDS)
    expect(
      [...byControl].map(([id, tests]) => [id, tests.map(({ outcome }) => outcome.names.at(-1))]),
    ).toEqual([
      ['HAZ-0001.T1', ['test_haz_0001_t1_memory']],
      ['HAZ-0001.D2', ['test_property']],
    ])
  })

  it('takes a time that grows with the name, not with its square', () => {
    expect(idsOf(`${'haz.t1.'.repeat(50_000)}HAZ-0001.T1`)).toEqual(['HAZ-0001.T1'])
  })
})

describe('an id that is no control', () => {
  it.each([
    ['HAZ-0099.T1', ['HAZ-0099.T1']],
    ['test_haz_0001_t9', ['HAZ-0001.T9']],
    ['REQ-0001.T1', []],
    ['HAZ-0001.X1', []],
    ['HAZ-0001.T1', []],
  ])('says which ids of form %# no control has', (name, ids) => {
    expect(orphansOf(name)).toEqual(ids)
  })

  it('is named once for each report, at its first line', () => {
    const tests = [3, 4, 5].map((line) => anOutcome('HAZ-0099.T1', { line }))
    const other = anOutcome('HAZ-0099.T1', { report: 'b.json', line: undefined })
    const { orphans } = createTestIndex([aReport(tests), aReport([other], { file: 'b.json' })], IDS)
    expect(orphans.map(({ id, place }) => [id, place.file, place.line])).toEqual([
      ['HAZ-0099.T1', 'reports/junit.xml', 3],
      ['HAZ-0099.T1', 'b.json', 1],
    ])
  })
})
