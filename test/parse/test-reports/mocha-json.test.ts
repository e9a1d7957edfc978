import { describe, expect, it } from 'vitest'
import { readFixture, readReport, summaryOf } from '../../builders/a-test-report.ts'

const LIMITS = '/project/test/limits.test.cjs'

const aRun = (lists: Record<string, readonly unknown[]>, more: Record<string, unknown> = {}): string => {
  const all = { passes: [], pending: [], failures: [], ...lists }
  const stats = Object.fromEntries(Object.entries(all).map(([name, list]) => [name, list.length]))
  return JSON.stringify({ stats, ...all, ...more })
}

const read = async (text: string) => readReport(text, 'reports/mocha.json')

describe('what mocha writes', () => {
  it('reads the names as mocha joins them, and a hook that fails as a test of its own', async () => {
    expect(summaryOf(await readFixture('mocha-json/mocha.json'))).toEqual([
      `${LIMITS} | top level | passed`,
      `${LIMITS} | holds at the second try | failed`,
      '/project/test/hook.test.cjs | Hook passes before the hook fails | passed',
      `${LIMITS} | Limits reads 5 mg | passed`,
      `${LIMITS} | Limits reads 50 mg | passed`,
      `${LIMITS} | Limits memory stops a runaway process | passed`,
      `${LIMITS} | Limits memory HAZ-0001.T1 holds | passed`,
      `${LIMITS} | Limits skipped | skipped`,
      `${LIMITS} | Limits to be written | skipped`,
      '/project/test/hook.test.cjs | Hook broken "before each" hook for "is behind a hook that fails" | failed',
      `${LIMITS} | Limits fails | failed`,
      `${LIMITS} | Limits throws | failed`,
    ])
  })

  it('does not believe a pass of the second try', async () => {
    const { outcomes } = await readFixture('mocha-json/mocha.json')
    expect(outcomes.filter(({ isRetried }) => isRetried).map(({ names }) => names)).toEqual([
      ['holds at the second try'],
    ])
  })
})

describe('single facts', () => {
  it('takes the revision that somebody added on top', async () => {
    expect((await read(aRun({}, { revision: 'abc1234' }))).revision).toBe('abc1234')
  })

  it('takes a test that is said to have passed and has an error for an error', async () => {
    const test = { title: 'x', fullTitle: 'x', err: { message: 'no' } }
    expect((await read(aRun({ passes: [test] }))).outcomes).toMatchObject([{ status: 'errored' }])
  })
})

describe('what is no whole report', () => {
  it.each([
    ['{"stats":', 'is not whole JSON, expected the JSON report of mocha, written to its end'],
    ['{"stats":{}}', 'holds JSON without a list "passes", expected the JSON report of mocha'],
    ['{"stats":{"passes":2},"passes":[]}', 'counts 2 passes and lists 0, expected the JSON report of mocha'],
    ['{"stats":{},"passes":[]}', 'counts undefined passes and lists 0, expected the JSON report of mocha'],
  ])('has no outcome: %s', async (text, unreadable) => {
    expect(await read(text)).toMatchObject({ outcomes: [], unreadable })
  })
})
