import { describe, expect, it } from 'vitest'
import type { Control } from '../../src/domain/control.ts'
import type { TestOutcome } from '../../src/domain/evidence.ts'
import type { TestLink } from '../../src/domain/hazard-log.ts'
import { createTestIndex } from '../../src/link/test-index.ts'
import { linkTests } from '../../src/link/test-links.ts'
import { aControl, written } from '../builders/a-hazard.ts'
import { anOutcome, aReport } from '../builders/a-test-report.ts'

const link = (
  controls: readonly Control[],
  outcomes: readonly TestOutcome[],
  paths: readonly string[] = [],
): ReadonlyMap<Control, readonly TestLink[]> => {
  const ids = new Set(controls.flatMap(({ id }) => id ?? []))
  return linkTests(controls, { index: createTestIndex([aReport(outcomes)], ids), paths: new Set(paths) })
}

const aTestingControl = (overrides: Partial<Control> = {}): Control =>
  aControl({ id: 'HAZ-0001.T1', category: 'testing', ...overrides })

const works = anOutcome('Limits > works', { file: 'src/a.test.ts' })

describe('linkTests', () => {
  it('links the tests that a control names, with what became of them', () => {
    const reference = written('src/a.test.ts > Limits > works')
    const control = aControl({ tests: [reference, written('src/a.test.ts > not there')] })
    expect(link([control], [works], ['src/a.test.ts']).get(control)).toMatchObject([
      {
        reference,
        tag: undefined,
        through: undefined,
        outcomes: [{ outcome: works, report: { file: 'reports/junit.xml' } }],
        isAmbiguous: false,
        file: 'src/a.test.ts',
        isFileMissing: false,
      },
      { outcomes: [], isFileMissing: false },
    ])
  })

  it('links each test that carries the id of a control', () => {
    const control = aControl()
    const first = anOutcome('HAZ-0001.D1 clears the list', { file: 'src/a.test.ts' })
    const second = anOutcome('clears the list', { tags: ['haz_0001_d1'], status: 'failed' })
    expect(link([control], [first, works, second], ['src/a.test.ts']).get(control)).toMatchObject([
      { reference: undefined, tag: 'HAZ-0001.D1', outcomes: [{ outcome: first }], file: 'src/a.test.ts' },
      { reference: undefined, tag: 'HAZ-0001.D1', outcomes: [{ outcome: second }], file: undefined },
    ])
  })

  it('does not count a test twice that is named and carries the id', () => {
    const control = aControl({ tests: [written('HAZ-0001.D1 clears the list')] })
    const links = link([control], [anOutcome('HAZ-0001.D1 clears the list')]).get(control)
    expect(links).toMatchObject([{ tag: undefined, outcomes: [{}] }])
  })

  it('keeps a tagged test that failed in another report', () => {
    const control = aControl({ tests: [written('src/a.test.ts > clears')] })
    const named = anOutcome('clears', { file: 'src/a.test.ts', tags: ['HAZ-0001.D1'] })
    const other = anOutcome('Lists > clears', { file: 'b.test.ts', tags: ['HAZ-0001.D1'], status: 'failed' })
    expect(
      link([control], [named, other])
        .get(control)
        ?.flatMap(({ outcomes }) => outcomes),
    ).toMatchObject([{ outcome: named }, { outcome: other }])
  })

  it.each(['D1', 'HAZ-0001.D1', 'd1'])('lets a testing control that verifies %s speak for it', (target) => {
    const design = aControl()
    const testing = aTestingControl({ tests: [written('works')], verifies: [written(target)] })
    const links = link([design, testing], [works])
    expect(links.get(design)).toMatchObject([{ through: 'HAZ-0001.T1', outcomes: [{ outcome: works }] }])
    expect(links.get(testing)).toMatchObject([{ through: undefined, outcomes: [{ outcome: works }] }])
  })

  it('lets a test that carries the id of the testing control speak for both', () => {
    const design = aControl()
    const testing = aTestingControl({ verifies: [written('D1')] })
    const links = link([design, testing], [anOutcome('test_haz_0001_t1_memory')])
    expect(links.get(design)).toMatchObject([{ tag: 'HAZ-0001.T1', through: 'HAZ-0001.T1' }])
  })

  it('passes on the failure of a testing control that has no id yet', () => {
    const design = aControl()
    const testing = aTestingControl({ id: undefined, tests: [written('gone')], verifies: [written('D1')] })
    expect(link([design, testing], [works]).get(design)).toMatchObject([
      { through: 'a testing control without an id', outcomes: [] },
    ])
  })

  it('lets a testing control without Verifies speak for itself alone', () => {
    const design = aControl()
    const testing = aTestingControl({ tests: [written('works')] })
    expect(link([design, testing], [works]).get(design)).toEqual([])
  })

  it('lets no other kind of control verify, and none verify itself twice', () => {
    const training = aControl({
      id: 'HAZ-0001.P1',
      category: 'training',
      tests: [written('works')],
      verifies: [written('D1')],
    })
    const testing = aTestingControl({ tests: [written('works')], verifies: [written('T1')] })
    const design = aControl()
    const links = link([design, training, testing], [works])
    expect(links.get(design)).toEqual([])
    expect(links.get(testing)).toHaveLength(1)
  })

  it('does not take D1 for D10', () => {
    const design = aControl({ id: 'HAZ-0001.D10' })
    const testing = aTestingControl({ tests: [written('works')], verifies: [written('D1')] })
    expect(link([design, testing], [works]).get(design)).toEqual([])
  })
})
