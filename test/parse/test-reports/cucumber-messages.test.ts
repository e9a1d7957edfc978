import { describe, expect, it } from 'vitest'
import { readFixture, readReport, summaryOf } from '../../builders/a-test-report.ts'

const META = { meta: { protocolVersion: '32.2.0', implementation: { name: 'any' } } }
const FINISHED = { testRunFinished: { success: true } }

const aCase = (id: string, ...words: readonly string[]): readonly unknown[] => [
  { pickle: { id: `p${id}`, uri: 'a.feature', name: `scenario ${id}`, astNodeIds: [], tags: [], steps: [] } },
  { testCase: { id: `c${id}`, pickleId: `p${id}`, testSteps: [] } },
  { testCaseStarted: { id: `s${id}`, testCaseId: `c${id}`, attempt: 0 } },
  ...words.map((status) => ({
    testStepFinished: { testCaseStartedId: `s${id}`, testStepResult: { status } },
  })),
  { testCaseFinished: { testCaseStartedId: `s${id}`, willBeRetried: false } },
]

const read = async (...messages: readonly unknown[]) =>
  readReport(`${messages.map((message) => JSON.stringify(message)).join('\n')}\n`, 'a.ndjson')

describe('what Cucumber writes', () => {
  it('reads feature, rule and scenario, and each row of examples', async () => {
    const file = 'features/limits.feature'
    expect(summaryOf(await readFixture('cucumber-messages/cucumber-js.ndjson'))).toEqual([
      'features/empty-background.feature | Without a background › without a step at all | skipped',
      `${file} | Limits › a runaway process is stopped | passed`,
      `${file} | Limits › fails | failed`,
      `${file} | Limits › throws | failed`,
      `${file} | Limits › pending | skipped`,
      `${file} | Limits › undefined | errored`,
      `${file} | Limits › ambiguous | errored`,
      `${file} | Limits › skipped | skipped`,
      `${file} | Limits › holds at the second try | failed`,
      `${file} | Limits › without a step | skipped`,
      `${file} | Limits › behind a hook that fails | failed`,
      `${file} | Limits › Doses are read whole › reads 5 mg | passed`,
      `${file} | Limits › Doses are read whole › reads 50 mg | passed`,
      `${file} | Limits › Doses are read whole › every row is one test | passed`,
      `${file} | Limits › Doses are read whole › every row is one test | failed`,
    ])
  })

  it('says what was tried again, and what the first try failed of', async () => {
    const { outcomes } = await readFixture('cucumber-messages/cucumber-js.ndjson')
    expect(outcomes.filter(({ isRetried }) => isRetried)).toMatchObject([
      { message: 'passed only when it was run again: AssertionError [ERR_ASSERTION]: 1 == 2', line: 116 },
    ])
  })

  it('takes the revision that Cucumber found on its CI, and ids from tags', async () => {
    const report = await readFixture('cucumber-messages/ci.ndjson')
    expect(report).toMatchObject({
      revision: '0123456789abcdef0123456789abcdef01234567',
      outcomes: [{ status: 'passed', tags: ['@HAZ-0001.T1'] }],
    })
  })

  it('has no outcome where the run was broken off', async () => {
    expect(await readFixture('cucumber-messages/bad-broken-off.ndjson')).toMatchObject({
      outcomes: [],
      unreadable:
        'does not say that the run has finished, expected the messages of Cucumber, written to their end',
    })
  })
})

describe('what becomes of a scenario', () => {
  it.each([
    [['PASSED', 'PASSED'], 'passed'],
    [['PASSED', 'FAILED', 'SKIPPED'], 'failed'],
    [['LEVITATED'], 'errored'],
    [['UNKNOWN'], 'errored'],
    [[], 'skipped'],
  ])('%j becomes %s', async (words, status) => {
    expect((await read(META, ...aCase('1', ...words), FINISHED)).outcomes).toMatchObject([{ status }])
  })

  it('shows a hook of the whole run that fails, and a feature that cannot be parsed', async () => {
    const hook = { testRunHookFinished: { result: { status: 'FAILED', message: 'no database' } } }
    const error = { parseError: { source: { uri: 'b.feature' }, message: 'expected: #EOF' } }
    const report = await read(META, error, ...aCase('1', 'PASSED'), hook, {
      testRunFinished: { success: false },
    })
    expect(summaryOf(report)).toEqual([
      'b.feature | b.feature | errored',
      'a.feature | scenario 1 | passed',
      '- | the run | errored',
    ])
  })

  it('shows a run that did not succeed though every scenario did', async () => {
    const report = await read(META, ...aCase('1', 'PASSED'), { testRunFinished: { success: false } })
    expect(report.outcomes).toMatchObject([{ status: 'passed' }, { names: ['the run'], status: 'errored' }])
  })
})

describe('what is no whole report', () => {
  it('has no outcome where a line is no message', async () => {
    expect(await readReport(`${JSON.stringify(META)}\nall is well\n`, 'a.ndjson')).toMatchObject({
      outcomes: [],
      unreadable: 'holds a line that is no message, expected the messages of Cucumber',
      line: 2,
    })
  })

  it('has no outcome where a scenario was begun and not ended', async () => {
    const [pickle, testCase, started] = aCase('1')
    expect((await read(META, pickle, testCase, started, FINISHED)).unreadable).toContain(
      'holds a scenario that was begun and not ended',
    )
  })

  it('has no outcome where it was put together from two runs', async () => {
    const meta = (revision: string) => ({ meta: { ci: { git: { revision } } } })
    expect((await read(meta('1111111'), ...aCase('1', 'PASSED'), meta('2222222'), FINISHED)).unreadable).toBe(
      'names the revisions 1111111 and 2222222, expected one revision in one report',
    )
  })
})
