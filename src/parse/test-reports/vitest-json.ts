import type { TestOutcome, TestReport, TestStatus } from '../../domain/evidence.ts'
import { splitTestName } from '../../shared/test-names.ts'
import { isFields, pathOf, readJson, revisionsIn, textOf, textsOf } from '../json-report.ts'
import type { Fields } from '../json-report.ts'
import { fieldsOf } from '../report-head.ts'
import { firstLine, mayCarryId, readableReport, unreadableReport, withMarks } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'

const EXPECTED = 'expected the JSON report of vitest or jest'
const DEEPEST_META = 3

/** The JSON of vitest (`--reporter=json`) and of jest (`--json`); a string `revision` may be added on top. */
export const vitestJson: TestReportFormat = {
  id: 'vitest-json',
  name: 'vitest or jest JSON',
  detects: (head) => {
    const fields = fieldsOf(head)
    return fields.has('testResults') || fields.has('numTotalTests')
  },
  parse: (file, chunks) => readJson(file, chunks, { expected: EXPECTED, read: readReport }),
}

const readReport = (value: unknown, file: string): TestReport => {
  const results = isFields(value) ? value['testResults'] : undefined
  if (!isFields(value) || !Array.isArray(results))
    return unreadableReport(file, `holds JSON without a list "testResults", ${EXPECTED}`)
  const outcomes: TestOutcome[] = []
  for (const [index, result] of results.entries()) {
    const found = outcomesOfFile(file, result)
    if (found === undefined)
      return unreadableReport(file, `has no list "assertionResults" in testResults[${index}], ${EXPECTED}`)
    for (const outcome of found) outcomes.push(outcome)
  }
  return readableReport(file, outcomes, revisionsIn(value['revision']))
}

const outcomesOfFile = (report: string, result: unknown): readonly TestOutcome[] | undefined => {
  const tests = isFields(result) ? result['assertionResults'] : undefined
  if (!isFields(result) || !Array.isArray(tests) || !tests.every(isFields)) return undefined
  const file = pathOf(result['name'])
  const outcomes = tests.map((test) => outcomeOf(test, file, report))
  const isExplained = outcomes.some(({ status }) => status === 'failed' || status === 'errored')
  if (result['status'] !== 'failed' || isExplained) return outcomes
  // The file could not be loaded, or a hook failed: no test says so, so the file itself is one.
  const message = firstLine(textOf(result['message']) ?? '')
  const names = file === undefined ? [] : [file]
  return [...outcomes, { file, names, status: 'errored', tags: [], report, line: undefined, message }]
}

const outcomeOf = (test: Fields, file: string | undefined, report: string): TestOutcome => {
  const titles = [...textsOf(test['ancestorTitles']), textOf(test['title']) ?? textOf(test['fullName']) ?? '']
  const failures = textsOf(test['failureMessages'])
  const word = textOf(test['status'])
  const outcome: TestOutcome = {
    file,
    names: titles.flatMap(splitTestName),
    status: statusOf(word),
    tags: [...textsOf(test['tags']), ...textsWithin(test['meta'], DEEPEST_META)].filter(mayCarryId),
    report,
    line: undefined,
    message: firstLine(failures.join('\n')),
  }
  const isRetried = failures.length > 0 || Number(test['invocations'] ?? 1) > 1
  return withMarks(outcome, { isRetried, quarantine: word === 'todo' ? 'todo' : undefined })
}

/** A word nobody knows is an error. */
const statusOf = (word = ''): TestStatus => {
  if (word === 'passed' || word === 'failed') return word
  return NOT_RUN.has(word) ? 'skipped' : 'errored'
}

const NOT_RUN: ReadonlySet<string> = new Set(['skipped', 'pending', 'todo', 'disabled'])

const textsWithin = (value: unknown, depth: number): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null && depth > 0
    ? Object.values(value).flatMap((each) => textsWithin(each, depth - 1))
    : []
}
