import type { TestOutcome, TestReport } from '../../domain/evidence.ts'
import { splitTestName } from '../../shared/test-names.ts'
import { statusOfSteps } from '../cucumber-status.ts'
import { fieldsIn, isFields, listOf, parseJson, pathOf, textOf } from '../json-report.ts'
import type { Fields } from '../json-report.ts'
import { linesOf } from '../lines-of.ts'
import { fieldsOf } from '../report-head.ts'
import { firstLine, mayCarryId, readableReport, unreadableReport, withMarks } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'

const EXPECTED = 'expected the messages of Cucumber'

/**
 * The messages of Cucumber (`--format message`): one JSON object on each line. Read as a stream. Without the
 * message that the run has finished it is unreadable. The revision is the one that Cucumber found on its CI.
 */
export const cucumberMessages: TestReportFormat = {
  id: 'cucumber-messages',
  name: 'Cucumber messages',
  detects: (head) => {
    const [first] = fieldsOf(head)
    return first !== undefined && MESSAGES.has(first)
  },
  parse: async (file, chunks) => {
    const run = startRun(file)
    for await (const lines of linesOf(chunks))
      for (const line of lines) {
        run.line += 1
        if (line.trim() === '') continue
        const message = parseJson(line)
        if (!isFields(message))
          return unreadableReport(file, `holds a line that is no message, ${EXPECTED}`, run.line)
        for (const [kind, handle] of HANDLERS) if (isFields(message[kind])) handle(run, message[kind])
      }
    return reportOf(run)
  },
}

const MESSAGES: ReadonlySet<string> = new Set([
  ...['meta', 'source', 'gherkinDocument', 'pickle', 'testCase', 'testRunStarted', 'testCaseStarted'],
  ...['parseError', 'hook', 'stepDefinition', 'parameterType', 'undefinedParameterType'],
])

/** What has been read so far. */
interface Run {
  readonly file: string
  line: number
  readonly revisions: Set<string>
  /** The names around each scenario: its feature and its rule, by its id. */
  readonly around: Map<string, readonly string[]>
  readonly pickles: Map<string, Fields>
  /** The pickle of each test case. */
  readonly cases: Map<string, string>
  readonly tries: Map<string, Try>
  /** What the earlier tries of a test case failed of. */
  readonly failures: Map<string, string>
  readonly outcomes: TestOutcome[]
  finished: Fields | undefined
}

/** One try of a test case that has begun. */
interface Try {
  readonly testCase: string
  readonly isRerun: boolean
  readonly line: number
  readonly words: (string | undefined)[]
  readonly messages: string[]
}

const startRun = (file: string): Run => ({
  ...{ file, line: 0, revisions: new Set(), around: new Map(), pickles: new Map(), cases: new Map() },
  ...{ tries: new Map(), failures: new Map(), outcomes: [], finished: undefined },
})

const idOf = (message: Fields, name = 'id'): string => textOf(message[name]) ?? ''

const HANDLERS: readonly (readonly [string, (run: Run, message: Fields) => void])[] = [
  [
    'meta',
    ({ revisions }, meta) => {
      const revision = textOf(fieldsIn(meta, 'ci', 'git')['revision'])
      if (revision !== undefined) revisions.add(revision.trim())
    },
  ],
  ['gherkinDocument', (run, document) => readFeature(run, fieldsIn(document, 'feature'))],
  ['pickle', ({ pickles }, pickle) => pickles.set(idOf(pickle), pickle)],
  ['testCase', ({ cases }, testCase) => cases.set(idOf(testCase), idOf(testCase, 'pickleId'))],
  ['testCaseStarted', (run, started) => startTry(run, started)],
  ['testStepFinished', (run, step) => readStep(run, step)],
  ['testCaseFinished', (run, finished) => finishTry(run, finished)],
  ['testRunHookFinished', (run, hook) => readRunHook(run, fieldsIn(hook, 'result'))],
  ['parseError', (run, error) => addError(run, pathOf(fieldsIn(error, 'source')['uri']), error['message'])],
  [
    'testRunFinished',
    (run, finished) => {
      run.finished = finished
    },
  ],
]

const readFeature = ({ around }: Run, feature: Fields): void => {
  const name = textOf(feature['name']) ?? ''
  for (const child of listOf(feature['children']) ?? []) {
    around.set(idOf(fieldsIn(child, 'scenario')), [name])
    const rule = fieldsIn(child, 'rule')
    for (const inner of listOf(rule['children']) ?? [])
      around.set(idOf(fieldsIn(inner, 'scenario')), [name, textOf(rule['name']) ?? ''])
  }
}

const startTry = ({ tries, line }: Run, started: Fields): void => {
  const isRerun = Number(started['attempt'] ?? 0) > 0
  tries.set(idOf(started), { testCase: idOf(started, 'testCaseId'), isRerun, line, words: [], messages: [] })
}

const readStep = ({ tries }: Run, step: Fields): void => {
  const result = fieldsIn(step, 'testStepResult')
  const open = tries.get(idOf(step, 'testCaseStartedId'))
  open?.words.push(textOf(result['status']))
  open?.messages.push(textOf(result['message']) ?? '')
}

const finishTry = (run: Run, finished: Fields): void => {
  const id = idOf(finished, 'testCaseStartedId')
  const done = run.tries.get(id)
  if (done === undefined) return
  run.tries.delete(id)
  const message = firstLine(done.messages.join('\n'))
  if (finished['willBeRetried'] === true) run.failures.set(done.testCase, message ?? '')
  else run.outcomes.push(outcomeOf(run, done, message))
}

const outcomeOf = (run: Run, done: Try, message: string | undefined): TestOutcome => {
  const pickle = run.pickles.get(run.cases.get(done.testCase) ?? '') ?? {}
  const around = Array.isArray(pickle['astNodeIds'])
    ? run.around.get(String(pickle['astNodeIds'][0]))
    : undefined
  const outcome: TestOutcome = {
    file: pathOf(pickle['uri']),
    names: [...(around ?? []), textOf(pickle['name']) ?? ''].flatMap(splitTestName),
    status: statusOfSteps(done.words),
    tags: (listOf(pickle['tags']) ?? []).flatMap(({ name }) => textOf(name) ?? []).filter(mayCarryId),
    report: run.file,
    line: done.line,
    message: message ?? (run.failures.get(done.testCase) || undefined),
  }
  return withMarks(outcome, { isRetried: done.isRerun || run.failures.has(done.testCase) })
}

const readRunHook = (run: Run, result: Fields): void => {
  if (textOf(result['status'])?.toLowerCase() !== 'passed') addError(run, undefined, result['message'])
}

/** What went wrong outside every scenario. */
const addError = (run: Run, file: string | undefined, message: unknown): void => {
  const { file: report, line } = run
  const names = [file ?? 'the run']
  run.outcomes.push({
    file,
    names,
    status: 'errored',
    tags: [],
    report,
    line,
    message: firstLine(textOf(message) ?? ''),
  })
}

const reportOf = (run: Run): TestReport => {
  const { file, finished, tries, outcomes, revisions, line } = run
  if (finished === undefined)
    return unreadableReport(
      file,
      `does not say that the run has finished, ${EXPECTED}, written to their end`,
      line,
    )
  if (tries.size > 0)
    return unreadableReport(
      file,
      `holds a scenario that was begun and not ended, ${EXPECTED}, written to their end`,
      line,
    )
  if (finished['success'] === false && outcomes.every(({ status }) => status === 'passed'))
    addError(run, undefined, finished['message'] ?? 'the run did not succeed')
  return readableReport(file, outcomes, revisions)
}
