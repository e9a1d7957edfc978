import type { TestOutcome, TestReport, TestStatus } from '../../domain/evidence.ts'
import { splitTestName } from '../../shared/test-names.ts'
import { firstLine, mayCarryId, passedWhenRerun, unreadableReport } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'

const MOST_CHARACTERS = 256 * 1024 * 1024
const EXPECTED = 'expected the JSON report of vitest or jest'
const DEEPEST_META = 3

/** The JSON of vitest (`--reporter=json`) and of jest (`--json`); a string `revision` may be added on top. */
export const vitestJson: TestReportFormat = {
  id: 'vitest-json',
  detects: (head) => /^[{[]/.test(head),
  parse: async (file, chunks) => {
    const text = await collect(chunks)
    if (text === undefined)
      return unreadableReport(file, 'is longer than 256 MiB, expected a shorter JSON report, or JUnit XML')
    return readReport(file, parseJson(text.replace(/^\uFEFF/, '')))
  },
}

/** `undefined` where there is more than can be held. */
const collect = async (chunks: AsyncIterable<string>): Promise<string | undefined> => {
  const parts: string[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > MOST_CHARACTERS) return undefined
    parts.push(chunk)
  }
  return parts.join('')
}

type Fields = Readonly<Record<string, unknown>>

/** `undefined` for what is no JSON: the text `undefined` cannot be written in it. */
const parseJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

const readReport = (file: string, value: unknown): TestReport => {
  if (value === undefined) return unreadableReport(file, `is not whole JSON, ${EXPECTED}, written to its end`)
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
  return { file, outcomes, revision: textOf(value['revision']), unreadable: undefined, line: undefined }
}

const outcomesOfFile = (report: string, result: unknown): readonly TestOutcome[] | undefined => {
  const tests = isFields(result) ? result['assertionResults'] : undefined
  if (!isFields(result) || !Array.isArray(tests) || !tests.every(isFields)) return undefined
  const file = textOf(result['name'])?.replaceAll('\\', '/')
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
  const status = statusOf(textOf(test['status']))
  const isRerun = status === 'passed' && (failures.length > 0 || Number(test['invocations'] ?? 1) > 1)
  const message = firstLine(failures.join('\n'))
  return {
    file,
    names: titles.flatMap(splitTestName),
    status: isRerun ? 'failed' : status,
    tags: [...textsOf(test['tags']), ...textsWithin(test['meta'], DEEPEST_META)].filter(mayCarryId),
    report,
    line: undefined,
    message: isRerun ? passedWhenRerun(message) : message,
  }
}

/** A word nobody knows is an error. */
const statusOf = (word = ''): TestStatus => {
  if (word === 'passed' || word === 'failed') return word
  return NOT_RUN.has(word) ? 'skipped' : 'errored'
}

const NOT_RUN: ReadonlySet<string> = new Set(['skipped', 'pending', 'todo', 'disabled'])

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

const textsWithin = (value: unknown, depth: number): readonly string[] => {
  if (typeof value === 'string') return [value]
  return isFields(value) && depth > 0
    ? Object.values(value).flatMap((each) => textsWithin(each, depth - 1))
    : []
}
