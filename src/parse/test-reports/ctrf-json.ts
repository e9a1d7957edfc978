import type { TestOutcome, TestReport, TestStatus } from '../../domain/evidence.ts'
import { isFilePath, splitTestName } from '../../shared/test-names.ts'
import { fieldsIn, isFields, listOf, pathOf, readJson, revisionsIn, textOf, textsOf } from '../json-report.ts'
import type { Fields } from '../json-report.ts'
import { fieldsOf } from '../report-head.ts'
import { firstLine, mayCarryId, readableReport, unreadableReport, withMarks } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'

const EXPECTED = 'expected a CTRF report'

/** The Common Test Report Format of any tool. The revision is `environment.commit`, or `extra.revision`. */
export const ctrfJson: TestReportFormat = {
  id: 'ctrf-json',
  name: 'CTRF',
  detects: (head) => {
    const fields = fieldsOf(head)
    return fields.has('reportFormat') || (fields.has('results') && !fields.has('stats'))
  },
  parse: (file, chunks) => readJson(file, chunks, { expected: EXPECTED, read: readReport }),
}

const readReport = (value: unknown, file: string): TestReport => {
  const results = fieldsIn(value, 'results')
  const tests = listOf(results['tests'])
  if (!isFields(value) || tests === undefined)
    return unreadableReport(file, `holds JSON without a list "results.tests", ${EXPECTED}`)
  const counted = fieldsIn(results, 'summary')['tests']
  if (counted !== tests.length)
    return unreadableReport(
      file,
      `counts ${typeof counted === 'number' ? counted : 'no'} tests in its summary and lists ${tests.length}, ${EXPECTED}`,
    )
  const environment = fieldsIn(results, 'environment')
  const extras = [value, results, environment].map((each) => fieldsIn(each, 'extra')['revision'])
  const revisions = revisionsIn(value['revision'], environment['commit'], ...extras)
  return readableReport(
    file,
    tests.map((test) => outcomeOf(test, file)),
    revisions,
  )
}

const outcomeOf = (test: Fields, report: string): TestOutcome => {
  const file = pathOf(test['filePath'])
  const notes = listOf(fieldsIn(test, 'extra')['annotations']) ?? []
  const outcome: TestOutcome = {
    file,
    names: [...suitesOf(test['suite'], file), ...splitTestName(textOf(test['name']) ?? '')],
    status: statusOf(test),
    tags: [
      ...textsOf(test['tags']),
      ...textsOf(Object.values(fieldsIn(test, 'labels')).flat()),
      ...notes.flatMap((note) => textsOf([note['type'], note['description']])),
    ].filter(mayCarryId),
    report,
    line: undefined,
    message: firstLine(textOf(test['message']) ?? ''),
  }
  return withMarks(outcome, {
    isRetried: Number(test['retries'] ?? 0) > 0,
    quarantine: quarantineOf(test, notes),
  })
}

/** The suites around a test, without the browser and the file that some reporters write before them. */
const suitesOf = (suite: unknown, file: string | undefined): readonly string[] => {
  const parts = (typeof suite === 'string' ? [suite] : textsOf(suite)).flatMap(splitTestName)
  const ofFile = parts.findLastIndex(
    (part) => file !== undefined && isFilePath(part) && `/${file}`.endsWith(`/${part}`),
  )
  return parts.slice(ofFile + 1)
}

/** A word nobody knows is an error, and so is one that the runner's own word contradicts. */
const statusOf = (test: Fields): TestStatus => {
  const status = STATUSES.get(textOf(test['status']) ?? '') ?? 'errored'
  const raw = textOf(test['rawStatus'])?.toLowerCase()
  return status === 'passed' && raw !== undefined && !PASSED.has(raw) ? 'errored' : status
}

const STATUSES: ReadonlyMap<string, TestStatus> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['skipped', 'skipped'],
  ['pending', 'skipped'],
])

const PASSED: ReadonlySet<string> = new Set(
  'passed pass success successful succeeded ok run completed complete done expected'.split(' '),
)

/** A mark of the runner, or of the report itself: a test that is known to be flaky shows nothing by a pass. */
const quarantineOf = (test: Fields, notes: readonly Fields[]): string | undefined => {
  const isPass = test['status'] === 'passed'
  if (isPass && textOf(test['rawStatus'])?.toLowerCase() === 'failed') return 'expected to fail'
  if (!isPass)
    return test['status'] !== 'failed' && notes.some(({ type }) => type === 'fixme') ? 'fixme' : undefined
  return test['flaky'] === true && !(Number(test['retries'] ?? 0) > 0) ? 'flaky' : undefined
}
