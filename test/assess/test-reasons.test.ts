import { describe, expect, it } from 'vitest'
import { assertionlessBecause, failedBecause, skippedBecause } from '../../src/assess/test-reasons.ts'
import type { TestOutcome } from '../../src/domain/evidence.ts'
import type { TestLink } from '../../src/domain/hazard-log.ts'
import { anOutcome, aReport } from '../builders/a-test-report.ts'

const aLink = (...outcomes: readonly Partial<TestOutcome>[]): TestLink => ({
  reference: undefined,
  tag: 'HAZ-0001.D1',
  through: undefined,
  outcomes: outcomes.map((overrides) => ({
    outcome: anOutcome('Limits > stops', { report: 'a.xml', ...overrides }),
    report: aReport([]),
  })),
  isAmbiguous: false,
  file: undefined,
  isFileMissing: false,
})

const NAME = 'the test that carries HAZ-0001.D1'

describe('why a test was not tried', () => {
  it('names the one report that holds it', () => {
    expect(skippedBecause(aLink({ status: 'skipped' }))).toBe(
      `${NAME} was skipped in a.xml, the only report that holds it`,
    )
  })

  it('tells a test that is skipped everywhere from one that is skipped in one place', () => {
    const everywhere = aLink({ status: 'skipped' }, { status: 'skipped', report: 'b.xml' })
    expect(skippedBecause(everywhere)).toBe(`${NAME} was skipped in each of the 2 reports that hold it`)
    expect(skippedBecause(aLink({ status: 'skipped' }, { report: 'b.xml' }))).toBeUndefined()
  })

  // The browser in which it was skipped may be the one in which the control does not work.
  it('lets no run make up for another of the same report', () => {
    expect(skippedBecause(aLink({ status: 'skipped' }, {}))).toBe(
      `${NAME} passed in one run in a.xml and was skipped in another, where all of them count`,
    )
    expect(skippedBecause(aLink({}, { status: 'skipped' }))).toBeDefined()
  })

  it('lets no report make up for the mark of another', () => {
    const marked = aLink({ report: 'b.xml' }, { status: 'skipped', quarantine: 'fixme' })
    expect(skippedBecause(marked)).toBe(
      `${NAME} is marked "fixme" in a.xml, so nothing that comes of it counts`,
    )
  })

  it('looks at each of several tests that a wildcard reaches', () => {
    expect(skippedBecause(aLink({ names: ['one'] }, { names: ['two'], status: 'skipped' }))).toBeDefined()
  })
})

describe('why a test counts as failed', () => {
  it('says that it was run again, where it was', () => {
    const message = 'passed only when it was run again: expected 50 mg'
    expect(failedBecause(aLink({ status: 'failed', isRetried: true, message }))).toBe(
      `${NAME} ${message} in a.xml`,
    )
    expect(failedBecause(aLink({ status: 'failed', message: 'expected 50 mg' }))).toBe(
      `${NAME} failed in a.xml (expected 50 mg)`,
    )
  })
})

describe('why a test shows nothing though it passed', () => {
  it('made no assertion in a report that counts them, whatever another one says', () => {
    const because = `${NAME} passed in a.xml, but made no assertion there`
    expect(assertionlessBecause(aLink({ assertions: 0 }, { report: 'b.xml' }))).toBe(because)
    expect(assertionlessBecause(aLink({ report: 'b.xml', assertions: 1 }, { assertions: 0 }))).toBe(because)
    expect(assertionlessBecause(aLink({}, { assertions: 1 }))).toBeUndefined()
  })
})
