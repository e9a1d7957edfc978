import { describe, expect, it } from 'vitest'
import { readFixture, readReport, summaryOf } from '../../builders/a-test-report.ts'

const LIMITS = '/project/e2e/limits.spec.js'

const aRun = (test: Record<string, unknown>, config: Record<string, unknown> = {}): string =>
  JSON.stringify({
    config: { rootDir: 'C:\\work\\e2e', ...config },
    suites: [
      {
        title: 'a.spec.ts',
        file: 'a.spec.ts',
        specs: [{ title: 'stops', file: 'a.spec.ts', tags: [], tests: [test] }],
      },
    ],
  })

const read = async (text: string) => readReport(text, 'reports/playwright.json')

const outcomeOf = async (test: Record<string, unknown>) => (await read(aRun(test))).outcomes[0]

const passed = { status: 'expected', expectedStatus: 'passed', results: [{ status: 'passed' }] }

describe('what Playwright writes', () => {
  it('reads each test once for each project, under one name', async () => {
    const lines = summaryOf(await readFixture('playwright-json/playwright.json')).filter(
      (line) => !line.includes('Hook'),
    )
    const wide = [
      `${LIMITS} | top level | passed`,
      `${LIMITS} | Limits › fails | failed`,
      `${LIMITS} | Limits › throws | failed`,
      `${LIMITS} | Limits › takes too long | failed`,
      `${LIMITS} | Limits › skipped | skipped`,
      `${LIMITS} | Limits › is to be mended | skipped`,
      `${LIMITS} | Limits › fails as expected | skipped`,
      `${LIMITS} | Limits › passes though it was expected to fail | failed`,
      `${LIMITS} | Limits › holds at the second try | failed`,
      `${LIMITS} | Limits › fits on a wide page only | passed`,
      `${LIMITS} | Limits › is left out on a narrow page | passed`,
      `${LIMITS} | Limits › reads 5 mg › nothing lost | passed`,
      `${LIMITS} | Limits › reads 50 mg › nothing lost | passed`,
      `${LIMITS} | Limits › memory › stops a runaway process | passed`,
      `${LIMITS} | Limits › memory › carries a tag | passed`,
      `${LIMITS} | Limits › memory › carries an annotation | passed`,
    ]
    const narrow = wide
      .map((line) => line.replace(/(fits on a wide page only \|) passed/, '$1 failed'))
      .map((line) => line.replace(/(is left out on a narrow page \|) passed/, '$1 skipped'))
    expect(lines.toSorted()).toEqual([...wide, ...narrow].toSorted())
  })

  it('keeps what a hook failed of, and does not let the tests behind it pass', async () => {
    const { outcomes } = await readFixture('playwright-json/playwright.json')
    const behind = outcomes.filter(({ names }) => names[0] === 'Hook')
    expect(behind.map(({ status }) => status)).toEqual(['failed', 'skipped', 'failed', 'skipped'])
    expect(behind[0]?.message).toBe('Error: the database is not there')
  })

  it('says which passes it does not believe', async () => {
    const { outcomes } = await readFixture('playwright-json/playwright.json')
    const named = (name: string) => outcomes.find(({ names }) => names.at(-1) === name)
    expect(named('holds at the second try')).toMatchObject({
      isRetried: true,
      message:
        'passed only when it was run again: Error: expect(received).toBe(expected) // Object.is equality',
    })
    expect(named('is to be mended')?.quarantine).toBe('fixme')
    expect(named('fails as expected')?.quarantine).toBe('expected to fail')
    expect(named('skipped')?.quarantine).toBeUndefined()
  })

  it('takes ids from tags and annotations', async () => {
    const { outcomes } = await readFixture('playwright-json/revision.json')
    expect(outcomes.map(({ tags }) => tags)).toEqual([
      ...[[], ['HAZ-0001.T1'], ['HAZ-0001.D2']],
      ...[[], ['HAZ-0001.T1'], ['HAZ-0001.D2']],
    ])
  })

  it('turns a file that could not be loaded into an error, so that its tests are missed', async () => {
    expect(summaryOf(await readFixture('playwright-json/broken-file.json'))).toEqual([
      '/project/e2e-broken/broken.spec.js | /project/e2e-broken/broken.spec.js | errored',
      '- | the run | errored',
    ])
  })

  it('has no outcome where the report breaks off', async () => {
    expect(await readFixture('playwright-json/bad-truncated.json')).toMatchObject({
      outcomes: [],
      unreadable: 'is not whole JSON, expected the JSON report of Playwright, written to its end',
    })
  })
})

describe('single facts', () => {
  it('names a file from the top of the machine, with slashes', async () => {
    expect(await outcomeOf(passed)).toMatchObject({ file: 'C:/work/e2e/a.spec.ts', names: ['stops'] })
  })

  it.each([
    ['passed', passed],
    ['errored', { ...passed, results: [] }],
    ['errored', { ...passed, results: [{ status: 'failed' }] }],
    ['failed', { ...passed, results: [{ status: 'failed' }, { status: 'passed' }] }],
    ['errored', { ...passed, status: 'levitated' }],
    ['errored', { ...passed, status: 'unexpected', results: [{ status: 'interrupted' }] }],
    ['failed', { ...passed, status: 'unexpected', results: [{ status: 'timedOut' }] }],
    ['errored', {}],
  ])('counts a test as %s: %j', async (status, test) => {
    expect((await outcomeOf(test))?.status).toBe(status)
  })

  it('takes the revision that is set, or the commit that Playwright found', async () => {
    expect((await readFixture('playwright-json/revision.json')).revision).toBe(
      '0123456789abcdef0123456789abcdef01234567',
    )
    const found = aRun(passed, { metadata: { gitCommit: { hash: 'abc1234' } } })
    expect((await read(found)).revision).toBe('abc1234')
    const both = aRun(passed, { metadata: { revision: 'def5678', gitCommit: { hash: 'abc1234' } } })
    expect(await read(both)).toMatchObject({
      outcomes: [],
      unreadable: 'names the revisions def5678 and abc1234, expected one revision in one report',
    })
  })

  it.each([
    ['{"config":{}}', 'holds JSON without a list "suites"'],
    ['{"config":{},"suites":[null]}', 'holds JSON without a list "suites"'],
    ['{"config":{},"suites":[{"specs":{}}]}', 'has a suite without lists of tests'],
    ['{"config":{},"suites":[{"specs":[{}]}]}', 'has a test without a list "tests"'],
  ])('cannot read %s', async (text, unreadable) => {
    expect(await read(text)).toMatchObject({
      outcomes: [],
      unreadable: `${unreadable}, expected the JSON report of Playwright`,
    })
  })
})
