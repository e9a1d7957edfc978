import { describe, expect, it } from 'vitest'
import { parseTestReport } from '../../../src/parse/parse-test-report.ts'
import { readFixture, readReport } from '../../builders/a-test-report.ts'

const A_CASE = '<testsuite name="s"><testcase classname="s" name="x"/></testsuite>'

describe('what is no whole report', () => {
  it.each([
    [
      'bad-truncated.xml',
      'is not well-formed XML (unclosed tag: testsuite), expected a report written to its end',
    ],
    [
      'bad-unknown-entity.xml',
      'is not well-formed XML (undefined entity), expected a report written to its end',
    ],
    ['bad-billion-laughs.xml', 'has a document type (DOCTYPE), expected one of JUnit XML, '],
    ['bad-external-entity.xml', 'has a document type (DOCTYPE), expected one of JUnit XML, '],
    ['bad-other-root.xml', 'has the root <test-results>, expected one of JUnit XML, '],
  ])('has no outcome: %s', async (name, unreadable) => {
    const report = await readFixture(`junit-xml/${name}`)
    expect(report.outcomes).toEqual([])
    expect(report.unreadable).toContain(unreadable)
  })

  it('refuses a document type that stands behind more than the head', async () => {
    const report = await readReport(`<!--${' '.repeat(20_000)}--><!DOCTYPE x>${A_CASE}`)
    expect(report).toMatchObject({ outcomes: [] })
  })

  it('names the line of the trouble', async () => {
    expect((await readFixture('junit-xml/bad-unknown-entity.xml')).line).toBe(4)
  })

  it.each([
    ['a second root', `${A_CASE}${A_CASE}`],
    ['a duplicate attribute', '<testsuite name="a" name="b"/>'],
    [
      'a forbidden character reference',
      '<testsuite><testcase name="x"><failure message="&#27;[31m"/></testcase></testsuite>',
    ],
    ['a test within a test', A_CASE.replace('/>', `>${A_CASE}</testcase>`)],
    ['text before the root', `text ${A_CASE}`.replace('text', '<!-- x --> text')],
  ])('has no outcome: %s', async (_, text) => {
    const report = await readReport(text)
    expect(report.unreadable).toBeDefined()
    expect(report.outcomes).toEqual([])
  })

  it('refuses elements that nest without end', async () => {
    const report = await readReport(`${'<testsuite>'.repeat(100_000)}${'</testsuite>'.repeat(100_000)}`)
    expect(report.unreadable).toBe('nests elements more than 1000 deep, expected JUnit XML')
  })
})

describe('large reports', () => {
  const suites = async function* (count: number, filler: string): AsyncGenerator<string> {
    yield await Promise.resolve('<testsuites>')
    for (let suite = 0; suite < count; suite += 1)
      yield await Promise.resolve(
        `<testsuite name="suite ${suite}">${`<testcase classname="limits.Suite${suite}" name="stops"><system-out>${filler}</system-out></testcase>`.repeat(10)}</testsuite>`,
      )
    yield '</testsuites>'
  }

  it('reads a hundred thousand tests in a few seconds', async () => {
    const report = await parseTestReport('a.xml', suites(10_000, ''))
    expect(report.outcomes).toHaveLength(100_000)
    expect(report.outcomes.at(-1)).toMatchObject({ names: ['limits.Suite9999', 'stops'], status: 'passed' })
  }, 20_000)

  it('reads ten megabytes of terminal output that XML forbids', async () => {
    const report = await parseTestReport('a.xml', suites(10, '\u001b[31m\u0007'.repeat(17_000)))
    expect(report).toMatchObject({ unreadable: undefined })
    expect(report.outcomes).toHaveLength(100)
  }, 20_000)
})
