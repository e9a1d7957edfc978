import type { TestOutcome, TestReport, TestStatus } from '../../domain/evidence.ts'
import { splitTestName } from '../../shared/test-names.ts'
import { fieldsIn, isFields, listOf, pathOf, readJson, revisionsIn, textOf, textsOf } from '../json-report.ts'
import type { Fields } from '../json-report.ts'
import { fieldsOf } from '../report-head.ts'
import { firstLine, mayCarryId, readableReport, unreadableReport, withMarks } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'

const EXPECTED = 'expected the JSON report of Playwright'
const DEEPEST = 1000

/**
 * The JSON of Playwright's test runner (`--reporter=json`). A test has an outcome for each project it ran in, all
 * under one name. The revision is `metadata.revision` of its configuration, or the commit it found out by itself.
 */
export const playwrightJson: TestReportFormat = {
  id: 'playwright-json',
  name: 'Playwright JSON',
  detects: (head) => {
    const fields = fieldsOf(head)
    return fields.has('config') && !fields.has('testResults')
  },
  parse: (file, chunks) => readJson(file, chunks, { expected: EXPECTED, read: readReport }),
}

interface Reading {
  readonly report: string
  /** The folder from which the report names its files. */
  readonly root: string | undefined
  readonly outcomes: TestOutcome[]
}

const readReport = (value: unknown, file: string): TestReport => {
  const suites = isFields(value) ? listOf(value['suites']) : undefined
  if (!isFields(value) || suites === undefined)
    return unreadableReport(file, `holds JSON without a list "suites", ${EXPECTED}`)
  const config = fieldsIn(value, 'config')
  const reading: Reading = { report: file, root: pathOf(config['rootDir']), outcomes: [] }
  const trouble = suites.map((suite) => readSuite(suite, undefined, reading)).find(Boolean)
  if (trouble !== undefined) return unreadableReport(file, `${trouble}, ${EXPECTED}`)
  // Outside every test: a file that could not be loaded, a setup that failed, a run that took too long.
  for (const error of listOf(value['errors']) ?? []) reading.outcomes.push(errorOutcome(error, reading))
  const metadata = fieldsIn(config, 'metadata')
  const revisions = revisionsIn(metadata['revision'], fieldsIn(metadata, 'gitCommit')['hash'])
  return readableReport(file, reading.outcomes, revisions)
}

/** The suites around a test, without the outermost: that is the file. */
type Around = { readonly titles: readonly string[] } | undefined

/** What is wrong with the report, if anything. */
const readSuite = (suite: Fields, around: Around, reading: Reading): string | undefined => {
  const title = textOf(suite['title']) ?? ''
  const titles = around === undefined ? [] : [...around.titles, title]
  if (titles.length > DEEPEST) return `nests suites more than ${DEEPEST} deep`
  const specs = listOf(suite['specs'] ?? [])
  const inner = listOf(suite['suites'] ?? [])
  if (specs === undefined || inner === undefined) return `has a suite without lists of tests`
  for (const spec of specs) {
    const tests = listOf(spec['tests'])
    if (tests === undefined) return `has a test without a list "tests"`
    for (const test of tests) reading.outcomes.push(outcomeOf({ spec, test, titles }, reading))
  }
  return inner.map((each) => readSuite(each, { titles }, reading)).find(Boolean)
}

interface Found {
  readonly spec: Fields
  readonly test: Fields
  readonly titles: readonly string[]
}

const outcomeOf = ({ spec, test, titles }: Found, reading: Reading): TestOutcome => {
  const results = listOf(test['results']) ?? []
  const notes = [test, ...results].flatMap((each) => listOf(each['annotations']) ?? [])
  const words = results.map((result) => textOf(result['status']) ?? '')
  const outcome: TestOutcome = {
    file: fileOf(spec['file'], reading),
    names: [...titles, textOf(spec['title']) ?? ''].flatMap(splitTestName),
    status: statusOf(test, words),
    // What is noted of a test is noted of each of its tries once more.
    tags: [...new Set([...textsOf(spec['tags']), ...notes.flatMap(textsOfNote)])].filter(mayCarryId),
    report: reading.report,
    line: undefined,
    message: messageOf(results),
  }
  const isRetried = test['status'] === 'flaky' || words.some((word) => word !== 'passed')
  return withMarks(outcome, { isRetried, quarantine: quarantineOf(test, notes) })
}

const textsOfNote = (note: Fields): readonly string[] => textsOf([note['type'], note['description']])

/** What Playwright makes of all its tries, which they have to bear out; a word nobody knows is an error. */
const statusOf = (test: Fields, words: readonly string[]): TestStatus => {
  const status = test['status']
  if (status === 'skipped') return 'skipped'
  if (status === 'expected' || status === 'flaky') return words.at(-1) === 'passed' ? 'passed' : 'errored'
  return status === 'unexpected' && words.every((word) => FAILED.has(word)) ? 'failed' : 'errored'
}

const FAILED: ReadonlySet<string> = new Set(['failed', 'timedOut', 'passed'])

/** A test that is expected to fail and does is no pass: something is known not to work. */
const quarantineOf = (test: Fields, notes: readonly Fields[]): string | undefined => {
  if (test['status'] === 'skipped' && notes.some(({ type }) => type === 'fixme')) return 'fixme'
  const isWanted = test['status'] === 'expected' || test['status'] === 'flaky'
  return isWanted && test['expectedStatus'] === 'failed' ? 'expected to fail' : undefined
}

const messageOf = (results: readonly Fields[]): string | undefined => {
  const messages = results.map((result) => textOf(fieldsIn(result, 'error')['message']) ?? '')
  return firstLine(messages.join('\n'))
}

const errorOutcome = (error: Fields, { report }: Reading): TestOutcome => {
  const file = pathOf(fieldsIn(error, 'location')['file'])
  return {
    file,
    names: [file ?? 'the run'],
    status: 'errored',
    tags: [],
    report,
    line: undefined,
    message: firstLine(textOf(error['message']) ?? ''),
  }
}

const fileOf = (value: unknown, { root }: Reading): string | undefined => {
  const file = pathOf(value)
  return file === undefined || root === undefined || /^(?:\/|[A-Za-z]:)/.test(file) ? file : `${root}/${file}`
}
