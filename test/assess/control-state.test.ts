import { describe, expect, it } from 'vitest'
import type { AssessedControl } from '../../src/domain/hazard-log.ts'
import { examineFiles } from '../builders/examine-files.ts'
import type { ExamineOptions } from '../builders/examine-files.ts'

const HEADINGS = {
  D: 'Design controls',
  T: 'Testing controls',
  P: 'Training controls',
  B: 'Business process controls',
  E: 'Existing controls',
}

/** The states of the controls whose list items are given, by short id. */
const statesOf = async (
  items: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
  options: ExamineOptions = {},
): Promise<Record<string, AssessedControl>> => {
  const sections = Object.entries(HEADINGS).map(
    ([letter, heading]) => `## ${heading}\n\n${items[letter] ?? ''}\n`,
  )
  const { log } = await examineFiles(
    { 'hazards/HAZ-0001.md': `## Hazard name\n\nA hazard\n\n${sections.join('\n')}`, ...files },
    options,
  )
  return Object.fromEntries(
    (log.hazards[0]?.controls ?? []).map((control) => [control.id?.slice(9) ?? '', control]),
  )
}

const report = (...cases: readonly string[]): string => `<testsuite name="t">${cases.join('')}</testsuite>`
const passed = '<testcase classname="test/a.test.ts" name="works" />'
const skipped = '<testcase classname="test/a.test.ts" name="works"><skipped /></testcase>'
const failed = '<testcase classname="test/a.test.ts" name="works"><failure message="no" /></testcase>'
const code = { 'src/a.ts': 'one\n', 'test/a.test.ts': 'it\n' }
const D1 = '- **D1** A control\n  - Code: src/a.ts\n  - Test: test/a.test.ts > works'

describe('the state of a design control', () => {
  it.each([
    ['its code is gone', { 'test/a.test.ts': '', 'reports/j.xml': report(passed) }, 'missing'],
    ['its test failed', { ...code, 'reports/j.xml': report(failed) }, 'failing'],
    ['its test was skipped', { ...code, 'reports/j.xml': report(skipped) }, 'skipped'],
    ['its test is in no report', { ...code, 'reports/j.xml': report() }, 'not-run'],
    ['there is no report at all', code, 'not-run'],
    ['everything is there and passed', { ...code, 'reports/j.xml': report(passed) }, 'verified'],
  ])('when %s', async (_, files, state) => {
    const { D1: control } = await statesOf({ D: D1 }, files)
    expect(control?.verification).toBe(state)
  })

  it('is stale when its code changed after the report was made', async () => {
    const { D1: control } = await statesOf(
      { D: D1 },
      { ...code, 'reports/j.xml': report(passed) },
      { changed: ['src/a.ts'] },
    )
    expect(control?.verification).toBe('stale')
    expect(control?.because).toContain('src/a.ts changed after reports/j.xml was made')
  })

  it('is untested when it is there and nothing tries it, unverified when nothing shows it', async () => {
    const states = await statesOf({ D: '- **D1** Built\n  - Code: src/a.ts\n- **D2** Said\n' }, code)
    expect([states['D1']?.verification, states['D2']?.verification]).toEqual(['untested', 'unverified'])
    expect(states['D2']?.implementation).toBe('none')
  })

  it('fails when a check does not hold, whatever its test says', async () => {
    const item = '- **D1** Limit\n  - Check: a.yml limit <= 1G\n  - Test: test/a.test.ts > works'
    const { D1: control } = await statesOf(
      { D: item },
      { ...code, 'a.yml': 'limit: 2G\n', 'reports/j.xml': report(passed) },
    )
    expect(control?.verification).toBe('failing')
  })

  it('rests on the tests of a testing control that verifies it', async () => {
    const items = {
      D: '- **D1** Built\n  - Code: src/a.ts\n',
      T: '- **T1** Try it\n  - Verifies: D1\n  - Test: test/a.test.ts > works',
    }
    const good = await statesOf(items, { ...code, 'reports/j.xml': report(passed) })
    const bad = await statesOf(items, { ...code, 'reports/j.xml': report(failed) })
    expect([good['D1']?.verification, good['T1']?.verification]).toEqual(['verified', 'verified'])
    expect([bad['D1']?.verification, bad['T1']?.verification]).toEqual(['failing', 'failing'])
  })

  it('is not verified by a testing control that says so and tests nothing', async () => {
    const states = await statesOf(
      { D: '- **D1** Built\n  - Code: src/a.ts\n', T: '- **T1** Try it\n  - Verifies: D1' },
      code,
    )
    expect([states['D1']?.verification, states['T1']?.verification]).toEqual(['untested', 'unverified'])
  })

  it('finds a test that carries its id, and no test of a longer id', async () => {
    const tagged = (name: string) => report(`<testcase classname="t" name="${name}" />`)
    const item = { D: '- **D1** Built\n  - Code: src/a.ts\n' }
    const own = await statesOf(item, { ...code, 'reports/j.xml': tagged('test_haz_0001_d1_limits') })
    const other = await statesOf(item, { ...code, 'reports/j.xml': tagged('test HAZ-0001.D10 limits') })
    expect([own['D1']?.verification, other['D1']?.verification]).toEqual(['verified', 'untested'])
  })

  it('takes a source comment with its id for its code', async () => {
    const files = {
      'src/a.ts': '// @control HAZ-0001.D1\n',
      'test/a.test.ts': '',
      'reports/j.xml': report(passed),
    }
    const { D1: control } = await statesOf({ D: '- **D1** Built\n  - Test: test/a.test.ts > works' }, files)
    expect(control?.verification).toBe('verified')
  })

  it('is red when a test name fits two different tests', async () => {
    const two = report(
      '<testcase classname="x/a.test.ts" name="works" />',
      '<testcase classname="y/a.test.ts" name="works" />',
    )
    const item = '- **D1** Built\n  - Code: src/a.ts\n  - Test: a.test.ts > works'
    const { D1: control } = await statesOf(
      { D: item },
      { ...code, 'x/a.test.ts': '', 'y/a.test.ts': '', 'reports/j.xml': two },
    )
    expect(control?.verification).not.toBe('verified')
  })
})

describe('evidence that is a document', () => {
  const item = (facts: string) => ({ P: `- **P1** Train\n  - Evidence: training/a.pdf${facts}` })
  const there = { 'training/a.pdf': 'slides' }

  it.each([
    ['on its last day', ', dated 2025-11-01, valid 12 months', 'verified'],
    ['on the day after', ', dated 2025-10-31, valid 12 months', 'stale'],
    ['without a date', ', valid 12 months', 'stale'],
    ['without a length of time', ', dated 2026-10-01', 'stale'],
    ['with a date to come', ', dated 2026-12-01, valid 12 months', 'stale'],
    ['with a date that is none', ', dated 2026-13-01, valid 12 months', 'stale'],
  ])('%s', async (_, facts, state) => {
    const { P1: control } = await statesOf(item(facts), there, { date: '2026-11-01' })
    expect(control?.verification).toBe(state)
  })

  it('shows nothing when the document is not there', async () => {
    const { P1: control } = await statesOf(item(', dated 2026-10-01, valid 12 months'), {})
    expect([control?.implementation, control?.verification]).toEqual(['missing', 'missing'])
  })

  it('is needed: a sentence alone shows nothing', async () => {
    const { P1: control } = await statesOf({ P: '- **P1** Train everybody\n' }, {})
    expect([control?.implementation, control?.verification]).toEqual(['none', 'unverified'])
  })
})
