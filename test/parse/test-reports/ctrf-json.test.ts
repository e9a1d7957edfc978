import { describe, expect, it } from 'vitest'
import { readFixture, readReport, summaryOf } from '../../builders/a-test-report.ts'

const aRun = (test: Record<string, unknown>, more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    reportFormat: 'CTRF',
    specVersion: '1.0.0',
    results: { tool: { name: 'any' }, summary: { tests: 1 }, tests: [{ name: 'stops', ...test }], ...more },
  })

const read = async (text: string) => readReport(text, 'reports/ctrf.json')

const outcomeOf = async (test: Record<string, unknown>) => (await read(aRun(test))).outcomes[0]

describe('what reporters write', () => {
  it('reads the reporter of mocha', async () => {
    const file = '/project/test/limits.test.cjs'
    expect(summaryOf(await readFixture('ctrf-json/mocha.json'))).toEqual([
      `${file} | top level | passed`,
      `${file} | holds at the second try | failed`,
      '/project/test/hook.test.cjs | Hook passes before the hook fails | passed',
      '/project/test/hook.test.cjs | Hook broken "before each" hook for "is behind a hook that fails" | failed',
      `${file} | Limits fails | failed`,
      `${file} | Limits throws | failed`,
      `${file} | Limits skipped | skipped`,
      `${file} | Limits to be written | skipped`,
      `${file} | Limits reads 5 mg | passed`,
      `${file} | Limits reads 50 mg | passed`,
      `${file} | Limits memory stops a runaway process | passed`,
      `${file} | Limits memory HAZ-0001.T1 holds | passed`,
    ])
  })

  // Its reporter calls a test passed that failed as it was expected to.
  it("reads Playwright's as Playwright's own report is read", async () => {
    const [ctrf, own] = await Promise.all(
      ['ctrf-json/playwright.json', 'playwright-json/playwright.json'].map(async (name) => readFixture(name)),
    )
    const sorted = (report: typeof ctrf) => (report === undefined ? [] : summaryOf(report).toSorted())
    expect(sorted(ctrf)).toEqual(sorted(own))
    expect(ctrf?.outcomes.filter(({ quarantine }) => quarantine).map(({ quarantine }) => quarantine)).toEqual(
      own?.outcomes.filter(({ quarantine }) => quarantine).map(({ quarantine }) => quarantine),
    )
  })
})

describe('single facts', () => {
  it.each([
    [{ status: 'passed' }, { status: 'passed' }],
    [{ status: 'passed', rawStatus: 'pass' }, { status: 'passed' }],
    [{ status: 'passed', rawStatus: 'timedOut' }, { status: 'errored' }],
    [
      { status: 'passed', rawStatus: 'failed' },
      { status: 'skipped', quarantine: 'expected to fail' },
    ],
    [
      { status: 'passed', flaky: true },
      { status: 'skipped', quarantine: 'flaky' },
    ],
    [
      { status: 'passed', flaky: true, retries: 1 },
      { status: 'failed', isRetried: true },
    ],
    [{ status: 'pending' }, { status: 'skipped' }],
    [{ status: 'other' }, { status: 'errored' }],
    [{ status: 'levitated' }, { status: 'errored' }],
    [{}, { status: 'errored' }],
  ])('%j becomes %j', async (test, outcome) => {
    expect(await outcomeOf(test)).toMatchObject(outcome)
  })

  it('leaves the browser and the file out of the suites', async () => {
    const test = { status: 'passed', filePath: 'C:\\e2e\\a.spec.ts', suite: ['wide', 'a.spec.ts', 'Limits'] }
    expect(await outcomeOf(test)).toMatchObject({ file: 'C:/e2e/a.spec.ts', names: ['Limits', 'stops'] })
    expect(await outcomeOf({ ...test, suite: 'Limits > memory' })).toMatchObject({
      names: ['Limits', 'memory', 'stops'],
    })
  })

  it('takes ids from tags and labels', async () => {
    const test = { status: 'passed', tags: ['@HAZ-0001.T1'], labels: { control: ['HAZ-0001.D2'], team: 'a' } }
    expect((await outcomeOf(test))?.tags).toEqual(['@HAZ-0001.T1', 'HAZ-0001.D2'])
  })

  it('takes the revision from the environment or the extra fields, and believes no two', async () => {
    expect((await read(aRun({}, { environment: { commit: 'abc1234' } }))).revision).toBe('abc1234')
    expect((await read(aRun({}, { extra: { revision: 'abc1234' } }))).revision).toBe('abc1234')
    const both = { environment: { commit: 'abc1234' }, extra: { revision: 'def5678' } }
    expect((await read(aRun({}, both))).unreadable).toContain('names the revisions abc1234 and def5678')
  })
})

describe('what is no whole report', () => {
  it.each([
    ['{"reportFormat":', 'is not whole JSON, expected a CTRF report, written to its end'],
    ['{"results":{}}', 'holds JSON without a list "results.tests", expected a CTRF report'],
    [
      '{"results":{"summary":{"tests":3},"tests":[]}}',
      'counts 3 tests in its summary and lists 0, expected a CTRF report',
    ],
    ['{"results":{"tests":[]}}', 'counts no tests in its summary and lists 0, expected a CTRF report'],
  ])('has no outcome: %s', async (text, unreadable) => {
    expect(await read(text)).toMatchObject({ outcomes: [], unreadable })
  })
})
