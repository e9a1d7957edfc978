import type { Parser, Result } from 'tap-parser'
import type { TestOutcome, TestStatus } from '../../domain/evidence.ts'
import { isSourceFile, splitTestName } from '../../shared/test-names.ts'
import { fieldsIn, textOf } from '../json-report.ts'
import { linesOf } from '../lines-of.ts'
import { tapLines } from '../tap-lines.ts'
import { firstLine, readableReport, unreadableReport, withMarks, worseStatus } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'

const DEEPEST = 100

/**
 * TAP, versions 12 to 14, of any runner. In a run that was broken off (`Bail out!`) or that does not hold the tests
 * it planned nothing counts as a pass. The revision is a comment `# revision: …`.
 */
export const tap: TestReportFormat = {
  id: 'tap',
  name: 'TAP',
  detects: (head) => !/^[<{[]/.test(head) && /^(?:TAP version \d+|(?:not )?ok\b|\d+\.\.\d+)/im.test(head),
  parse: async (file, chunks) => {
    // Loaded when the first such report is read.
    const { Parser } = await import('tap-parser')
    const run: Run = { parser: new Parser(), points: [], children: [], isTooDeep: false }
    const lines = tapLines()
    watch(run, run)
    const ending = { isWhole: true }
    for await (const some of linesOf(noteEnding(chunks, ending))) {
      for (const line of some) for (const each of lines.take(line)) run.parser.write(`${each}\n`)
      if (run.isTooDeep) return unreadableReport(file, `nests tests more than ${DEEPEST} deep, expected TAP`)
    }
    run.parser.end()
    // Half a line may have lost the words that take its pass away: `ok 4 dose # SKIP`.
    const trouble = ending.isWhole ? undefined : 'the report breaks off within a line'
    const outcomes = outcomesOf(run, { names: [], trouble, report: file })
    return readableReport(file, outcomes, lines.revisions)
  },
}

/** Hands the chunks on and notes whether the last one ends with its line. */
async function* noteEnding(
  chunks: AsyncIterable<string>,
  ending: { isWhole: boolean },
): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    if (chunk !== '') ending.isWhole = chunk.endsWith('\n')
    yield chunk
  }
}

/** The whole run, or the tests within a test. */
interface Node {
  readonly parser: Parser
  readonly points: Point[]
  /** Those that have been read and whose own line has not come yet. */
  children: Node[]
}

interface Run extends Node {
  isTooDeep: boolean
}

/** The line of a test, and the tests within it. */
interface Point {
  readonly result: Result
  readonly children: readonly Node[]
}

const watch = (node: Node, run: Run): void => {
  node.parser.on('assert', (result: Result) => {
    node.points.push({ result, children: node.children })
    node.children = []
  })
  node.parser.on('child', (parser: Parser) => {
    if (parser.level > DEEPEST) run.isTooDeep = true
    const child: Node = { parser, points: [], children: [] }
    node.children.push(child)
    watch(child, run)
  })
}

interface Around {
  /** The names of the tests around it. */
  readonly names: readonly string[]
  /** Why nothing in it counts as a pass. */
  readonly trouble: string | undefined
  readonly report: string
}

const outcomesOf = (node: Node, around: Around): readonly TestOutcome[] => {
  const trouble = around.trouble ?? troubleOf(node.parser)
  const inner = { ...around, trouble }
  const outcomes: TestOutcome[] = []
  for (const point of node.points) for (const outcome of outcomesOfPoint(point, inner)) outcomes.push(outcome)
  for (const child of node.children) {
    const names = [...around.names, ...splitTestName(child.parser.name)]
    const within = { ...inner, names, trouble: trouble ?? 'the test around it was not ended' }
    for (const outcome of outcomesOf(child, within)) outcomes.push(outcome)
  }
  return outcomes
}

/** A run that does not hold what it planned looks like a pass. */
const troubleOf = ({ bailedOut, planStart, planEnd, count, failures }: Parser): string | undefined => {
  if (bailedOut !== false)
    return `the run was broken off${typeof bailedOut === 'string' ? `: ${bailedOut.trim()}` : ''}`
  if (planStart === -1) return 'the report has no plan, expected one written to its end'
  const planned = Math.max(0, planEnd - planStart + 1)
  if (planned !== count) return `the report planned ${planned} tests and holds ${count}`
  const error = failures.find(({ tapError }) => typeof tapError === 'string')
  return error === undefined ? undefined : `the report is no sound TAP: ${String(error.tapError)}`
}

const outcomesOfPoint = ({ result, children }: Point, around: Around): readonly TestOutcome[] => {
  // A test that is skipped as a whole may leave its name to the tests within.
  const title = splitTestName(result.name || (children[0]?.parser.name ?? ''))
  const names = [...around.names, ...(title.length === 0 ? [`test ${result.id}`] : title)]
  const inner = children.flatMap((child) => outcomesOf(child, { ...around, names }))
  const own = outcomeOf(result, { ...around, names })
  const status = inner.map((each) => each.status).reduce(worseStatus, own.status)
  const isEmpty = children.length > 0 && children.every(({ points }) => points.length === 0)
  const outcome = withMarks(
    { ...own, status },
    { quarantine: result.todo === false ? undefined : 'todo', assertions: isEmpty ? 0 : undefined },
  )
  // A file is no test, unless something is wrong with it.
  const isFile = names.length === 1 && isSourceFile(names[0] ?? '') && children.length > 0
  return isFile && status === 'passed' && !isEmpty ? inner : [...inner, outcome]
}

const outcomeOf = (result: Result, { names, trouble, report }: Around): TestOutcome => {
  const [first = '', ...others] = names
  const isInFile = isSourceFile(first)
  const status = statusOf(result)
  return {
    file: isInFile ? first : undefined,
    names: isInFile && others.length > 0 ? others : names,
    status: status === 'passed' && trouble !== undefined ? 'errored' : status,
    tags: [],
    report,
    line: undefined,
    message: status === 'passed' ? trouble : firstLine(messageOf(result)),
  }
}

const statusOf = ({ ok, skip, todo }: Result): TestStatus => {
  if (skip !== false || todo !== false) return 'skipped'
  return ok ? 'passed' : 'failed'
}

/** The message is the one thing that is left of a remark. */
const messageOf = ({ diag, skip }: Result): string => {
  const remark: unknown = diag
  const message = textOf(fieldsIn(remark)['message'])
  return message ?? (typeof skip === 'string' ? skip : '')
}
