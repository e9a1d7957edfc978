import { describe, expect, it } from 'vitest'
import { parseTestReport } from '../../src/parse/parse-test-report.ts'
import { inChunks, readFixture, readReport } from '../builders/a-test-report.ts'

const PASSING = '<testsuite name="s"><testcase classname="s" name="passes"/></testsuite>'

const KNOWN =
  'expected one of JUnit XML, TRX, xUnit.net XML, NUnit 3 XML, vitest or jest JSON, Playwright JSON, mocha JSON, ' +
  'Cucumber messages, Cucumber JSON, CTRF or TAP'

describe('parseTestReport', () => {
  it('goes by the content, not by the name', async () => {
    expect((await readReport(PASSING, 'reports/result')).outcomes).toHaveLength(1)
    expect((await readReport('{"testResults":[]}', 'reports/result')).unreadable).toBeUndefined()
  })

  it('reads on behind a byte-order mark and blank lines', async () => {
    expect((await readReport(`\uFEFF${PASSING}`)).outcomes).toHaveLength(1)
    expect((await readReport(`\n\n  ${PASSING}`)).outcomes).toMatchObject([{ line: 3 }])
    expect((await readReport(' \n{"testResults":[]}', 'a.json')).unreadable).toBeUndefined()
  })

  it('does not lose the beginning of a report that comes in small pieces', async () => {
    const report = await parseTestReport('a.xml', inChunks(PASSING, 1))
    expect(report).toMatchObject({ unreadable: undefined, outcomes: [{ names: ['s', 'passes'] }] })
  })

  it.each([
    ['an empty file', '', 'is empty, expected a test report'],
    ['white space', ' \n\t\n', 'is empty, expected a test report'],
    ['plain text', 'All is well', `holds neither XML, JSON nor TAP, ${KNOWN}`],
    ['another XML', '<html><body/></html>', `has the root <html>, ${KNOWN}`],
    ['a page of the web', '<!DOCTYPE html><html/>', `has a document type (DOCTYPE), ${KNOWN}`],
    ['another JSON', '{"name":"a package"}', `holds JSON of no known kind, ${KNOWN}`],
  ])('says that %s is no report', async (_, text, unreadable) => {
    expect(await readReport(text, 'reports/result')).toMatchObject({ outcomes: [], unreadable })
  })

  it('believes neither name nor content where they contradict each other', async () => {
    expect((await readFixture('junit-xml/bad-json-under.xml')).unreadable).toBe(
      'holds JSON under a name that ends in .xml, expected XML',
    )
    expect((await readFixture('vitest-json/bad-xml-under.json')).unreadable).toBe(
      'holds XML under a name that ends in .json, expected JSON',
    )
    expect((await readReport('ok 1\n1..1\n', 'a.trx')).unreadable).toBe(
      'holds TAP or other text under a name that ends in .trx, expected XML',
    )
  })

  it('tells a report without a test from one that cannot be read', async () => {
    const report = await readFixture('junit-xml/pytest-no-tests.xml')
    expect(report).toMatchObject({ outcomes: [], unreadable: undefined })
  })

  it('reports a file that breaks off while it is read, without the path of the machine', async () => {
    const failing = async function* (): AsyncGenerator<string> {
      yield await Promise.resolve(PASSING.slice(0, 40))
      throw new Error("EIO: i/o error, read '/home/somebody/reports/junit.xml'")
    }
    expect(await parseTestReport('a.xml', failing())).toMatchObject({
      outcomes: [],
      unreadable: 'could not be read to its end (EIO: i/o error), expected a whole test report',
    })
  })

  it('closes a file that it gives up', async () => {
    let isClosed = false
    const endless = async function* (): AsyncGenerator<string> {
      try {
        for (;;) yield await Promise.resolve('<testsuite><oops></testsuite>'.repeat(100))
      } finally {
        isClosed = true
      }
    }
    expect((await parseTestReport('a.xml', endless())).unreadable).toContain('is not well-formed XML')
    expect(isClosed).toBe(true)
  })
})
