import { describe, expect, it } from 'vitest'
import { parseTestReport } from '../../../src/parse/parse-test-report.ts'
import { readFixture, readReport, summaryOf } from '../../builders/a-test-report.ts'

const aResult = (test: Record<string, unknown>, file: Record<string, unknown> = {}): string =>
  JSON.stringify({
    testResults: [
      {
        name: 'C:\\work\\src\\a.test.ts',
        status: 'passed',
        assertionResults: [{ ancestorTitles: ['Limits'], title: 'stops', status: 'passed', ...test }],
        ...file,
      },
    ],
  })

const read = async (text: string) => readReport(text, 'reports/vitest.json')

describe('what the runners write', () => {
  it('reads vitest, and the error of a file of which no test could run', async () => {
    const prefix = '/home/runner/work/limits/limits/test'
    const report = await readFixture('vitest-json/vitest.json')
    expect(summaryOf(report).map((line) => line.replaceAll(prefix, 'test'))).toEqual([
      'test/broken.test.ts | test/broken.test.ts | errored',
      'test/expected-failure.test.ts | fails as expected | passed',
      'test/hook.test.ts | passes before the hook fails | passed',
      'test/hook.test.ts | test/hook.test.ts | errored',
      'test/limits.test.ts | Limits › memory › stops a runaway process | passed',
      'test/limits.test.ts | Limits › memory › HAZ-0001.T1 holds | passed',
      'test/limits.test.ts | Limits › fails | failed',
      'test/limits.test.ts | Limits › throws | failed',
      'test/limits.test.ts | Limits › skipped | skipped',
      'test/limits.test.ts | Limits › to be written | skipped',
      'test/limits.test.ts | Limits › unit 1 of #1 a › b | passed',
      'test/limits.test.ts | Limits › unit 2 of #1 a › b | passed',
      'test/limits.test.ts | Limits › naïve → “quoted” | passed',
      'test/limits.test.ts | Limits › once twice third | passed',
      'test/limits.test.ts | top level | passed',
      'test/retry.test.ts | holds at the second try | failed',
      'test/tags.test.ts | carries a tag | passed',
    ])
    expect(report.outcomes.flatMap(({ tags }) => tags)).toEqual(['HAZ-0001.D2', 'HAZ-0001.T2'])
  })

  it('reads jest, where a test that is to be written has not passed', async () => {
    const report = await readFixture('vitest-json/jest.json')
    const byName = new Map(report.outcomes.map(({ names, status }) => [names.at(-1), status]))
    expect(byName.get('stops a runaway process')).toBe('passed')
    expect(byName.get('skipped')).toBe('skipped')
    expect(byName.get('to be written')).toBe('skipped')
    expect(byName.get('fails as expected')).toBe('passed')
  })

  it('counts a test that jest had to run again as failed, and says why', async () => {
    const report = await readFixture('vitest-json/jest.json')
    expect(report.outcomes.find(({ names }) => names[0] === 'holds at the second try')).toMatchObject({
      status: 'failed',
      message: 'passed only when it was run again',
    })
  })

  it('gives the same names as the JUnit report of the same run', async () => {
    const [json, xml] = await Promise.all(
      ['vitest-json/vitest.json', 'junit-xml/vitest.xml'].map(async (name) => readFixture(name)),
    )
    const names = (report: typeof json) =>
      report?.outcomes.map((outcome) => outcome.names.join(' > ')).filter((name) => !name.endsWith('.ts'))
    expect(names(json)).toEqual(names(xml))
  })
})

describe('single facts', () => {
  it('writes a Windows path with slashes', async () => {
    expect((await read(aResult({}))).outcomes).toMatchObject([
      { file: 'C:/work/src/a.test.ts', names: ['Limits', 'stops'], line: undefined },
    ])
  })

  it('takes a status that nobody knows for an error', async () => {
    expect((await read(aResult({ status: 'levitated' }))).outcomes).toMatchObject([{ status: 'errored' }])
    expect((await read(aResult({ status: 7 }))).outcomes).toMatchObject([{ status: 'errored' }])
  })

  it('takes the revision that somebody added on top', async () => {
    const text = aResult({}).replace('{', '{"revision":"abc1234",')
    expect((await read(text)).revision).toBe('abc1234')
  })
})

describe('what is no whole report', () => {
  it.each([
    ['{"testResults":[', 'is not whole JSON, expected the JSON report of vitest or jest, written to its end'],
    [
      '{"numTotalTests":1,"testResults":{}}',
      'holds JSON without a list "testResults", expected the JSON report of vitest or jest',
    ],
    [
      '{"testResults":[{"assertionResults":[]},{"assertionResults":[null]}]}',
      'has no list "assertionResults" in testResults[1], expected the JSON report of vitest or jest',
    ],
  ])('has no outcome: %s', async (text, unreadable) => {
    expect(await read(text)).toMatchObject({ outcomes: [], unreadable })
  })

  it('refuses more than can be held, before it has read it all', async () => {
    let sent = 0
    const mebibyte = `{"testResults":[${' '.repeat(1024 * 1024)}`
    const endless = async function* (): AsyncGenerator<string> {
      for (; sent < 1000; sent += 1) yield await Promise.resolve(mebibyte)
    }
    expect((await parseTestReport('a.json', endless())).unreadable).toBe(
      'is longer than 256 MiB, expected a shorter JSON report, or JUnit XML',
    )
    expect(sent).toBeLessThan(300)
  })
})
