import type { TestOutcome, TestReport, TestStatus } from '../../domain/evidence.ts'
import { splitTestName } from '../../shared/test-names.ts'
import { fieldsIn, isFields, listOf, pathOf, readJson, revisionsIn, textOf } from '../json-report.ts'
import type { Fields } from '../json-report.ts'
import { fieldsOf } from '../report-head.ts'
import { firstLine, readableReport, unreadableReport, withMarks } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'

const EXPECTED = 'expected the JSON report of mocha'

/**
 * The JSON of mocha (`--reporter json`). It joins the names of suites and test by spaces, as jest-junit does. A
 * string `revision` may be added on top.
 */
export const mochaJson: TestReportFormat = {
  id: 'mocha-json',
  name: 'mocha JSON',
  detects: (head) => {
    const fields = fieldsOf(head)
    return fields.has('stats') && !fields.has('config') && !fields.has('results')
  },
  parse: (file, chunks) => readJson(file, chunks, { expected: EXPECTED, read: readReport }),
}

/** What a test became is told by the list it stands in. */
const LISTS: readonly (readonly [string, TestStatus])[] = [
  ['passes', 'passed'],
  ['pending', 'skipped'],
  ['failures', 'failed'],
]

const readReport = (value: unknown, file: string): TestReport => {
  if (!isFields(value)) return unreadableReport(file, `holds JSON that is no object, ${EXPECTED}`)
  const outcomes: TestOutcome[] = []
  for (const [name, status] of LISTS) {
    const tests = listOf(value[name])
    if (tests === undefined) return unreadableReport(file, `holds JSON without a list "${name}", ${EXPECTED}`)
    const counted = fieldsIn(value, 'stats')[name]
    if (counted !== tests.length)
      return unreadableReport(
        file,
        `counts ${String(counted)} ${name} and lists ${tests.length}, ${EXPECTED}`,
      )
    for (const test of tests) outcomes.push(outcomeOf(test, { report: file, status }))
  }
  return readableReport(file, outcomes, revisionsIn(value['revision']))
}

const outcomeOf = (
  test: Fields,
  as: { readonly report: string; readonly status: TestStatus },
): TestOutcome => {
  const error = fieldsIn(test, 'err')
  const hasFailed = Object.keys(error).length > 0
  const outcome: TestOutcome = {
    file: pathOf(test['file']),
    names: splitTestName(textOf(test['fullTitle']) ?? textOf(test['title']) ?? ''),
    status: as.status === 'passed' && hasFailed ? 'errored' : as.status,
    tags: [],
    report: as.report,
    line: undefined,
    message: firstLine(textOf(error['message']) ?? ''),
  }
  return withMarks(outcome, { isRetried: Number(test['currentRetry'] ?? 0) > 0 })
}
