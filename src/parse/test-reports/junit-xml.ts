import { SaxesParser } from 'saxes'
import type { TestOutcome, TestStatus } from '../../domain/evidence.ts'
import { identityOfCase, statusOfAttributes, statusOfElement, suiteOf, worseStatus } from '../junit-case.ts'
import type { Attributes, JunitSuite } from '../junit-case.ts'
import { firstLine, mayCarryId, passedWhenRerun, revisionTrouble, unreadableReport } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'

const DEEPEST = 1000
const LONGEST_TEXT = 4000

/**
 * JUnit XML in the dialects of pytest, vitest, jest-junit, Maven Surefire, gotestsum, Playwright, Node's
 * runner, CTest, googletest and .NET's JunitXml.TestLogger. It is read as a stream. XML that is cut short, that
 * has a document type or an entity of its own is unreadable as a whole: half a report looks like a pass.
 */
export const junitXml: TestReportFormat = {
  id: 'junit-xml',
  detects: (head) => head.startsWith('<'),
  parse: async (file, chunks) => {
    const reading = startReading(file)
    const parser = openParser(reading)
    try {
      for await (const chunk of chunks) parser.write(withoutControls(chunk))
      parser.close()
    } catch (error) {
      if (reading.trouble === undefined) throw error
      return unreadableReport(file, reading.trouble, parser.line)
    }
    const trouble = revisionTrouble(reading.revisions)
    if (trouble !== undefined) return unreadableReport(file, trouble)
    const [revision] = reading.revisions
    return { file, outcomes: reading.outcomes, revision, unreadable: undefined, line: undefined }
  },
}

/** What has been read so far; it grows with every element. */
interface Reading {
  readonly file: string
  readonly outcomes: TestOutcome[]
  readonly revisions: Set<string>
  /** The names of the open elements, and the suites among them. */
  readonly open: string[]
  readonly suites: JunitSuite[]
  testCase: OpenCase | undefined
  /** The text of an open element that somebody wants to have when it closes. */
  text: WantedText | undefined
  trouble: string | undefined
}

interface OpenCase extends Element {
  readonly tags: string[]
  status: TestStatus
  message: string | undefined
  failureKind: string | undefined
}

interface WantedText {
  readonly depth: number
  readonly take: (text: string) => void
  value: string
}

interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly line: number
}

const startReading = (file: string): Reading => ({
  file,
  outcomes: [],
  revisions: new Set(),
  open: [],
  suites: [],
  testCase: undefined,
  text: undefined,
  trouble: undefined,
})

const openParser = (reading: Reading): SaxesParser<{ position: true; xmlns: false }> => {
  const parser = new SaxesParser({ position: true, xmlns: false } as const)
  const takeText = (text: string): void => {
    const wanted = reading.text
    if (wanted !== undefined && wanted.value.length < LONGEST_TEXT)
      wanted.value += text.slice(0, LONGEST_TEXT)
  }
  let line = 1
  parser.on('error', ({ message }) => {
    // Terminal output holds characters that XML forbids; nothing else is forgiven.
    if (!message.endsWith('disallowed character.')) stop(reading, notWellFormed(message))
  })
  parser.on('doctype', () => stop(reading, 'has a document type (DOCTYPE), expected plain JUnit XML'))
  parser.on('opentagstart', () => {
    // A line break behind the element's name has been read by now.
    line = parser.column === 0 ? parser.line - 1 : parser.line
  })
  parser.on('opentag', ({ name, attributes }) => {
    openElement(reading, { name, attributes, line })
    // Without a handler saxes throws text away as it comes, however much of it there is.
    if (reading.text !== undefined) parser.on('text', takeText)
  })
  parser.on('closetag', () => {
    closeElement(reading)
    if (reading.text === undefined) parser.off('text')
  })
  parser.on('cdata', takeText)
  return parser
}

/** Ends the reading: saxes itself would go on after an error. */
const stop = (reading: Reading, trouble: string): never => {
  reading.trouble = trouble
  throw new Error(trouble)
}

const notWellFormed = (message: string): string =>
  `is not well-formed XML (${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}), expected a report written to its end`

/** Control characters become their pictures (`␛`): each one would cost saxes an error. */
const withoutControls = (chunk: string): string =>
  chunk.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (character) =>
    String.fromCharCode(0x2400 + character.charCodeAt(0)),
  )

const openElement = (reading: Reading, element: Element): void => {
  const { open, suites } = reading
  const { name, attributes } = element
  const parent = open.at(-1)
  const isSuite = SUITES.has(name)
  if (parent === undefined && !isSuite)
    stop(reading, `has the root <${name.slice(0, 100)}>, ${EXPECTED_ROOT}`)
  if (open.push(name) > DEEPEST) stop(reading, `nests elements more than ${DEEPEST} deep, expected JUnit XML`)
  if (isSuite) suites.push(suiteOf(name === 'testsuite' ? attributes : {}, suites.at(-1)))
  else if (name === 'testcase') openCase(reading, element)
  else if (parent === 'testcase') readVerdict(reading, element)
  else if (name === 'property' && parent === 'properties') readProperty(reading, element)
}

const SUITES: ReadonlySet<string> = new Set(['testsuites', 'testsuite'])
const EXPECTED_ROOT = 'expected <testsuites> or <testsuite> of JUnit XML'

const openCase = (reading: Reading, element: Element): void => {
  if (reading.testCase !== undefined) stop(reading, 'has a <testcase> within another, expected JUnit XML')
  const status = statusOfAttributes(element.attributes)
  const { name, attributes, line } = element
  reading.testCase = { name, attributes, line, status, tags: [], message: undefined, failureKind: undefined }
}

const readVerdict = (reading: Reading, { name, attributes }: Element): void => {
  const { testCase } = reading
  const status = statusOfElement(name)
  if (testCase === undefined || status === undefined) return
  const worst = worseStatus(testCase.status, status)
  if (worst === testCase.status && testCase.message !== undefined) return
  testCase.status = worst
  testCase.failureKind = attributes['type']?.trim() || undefined
  const take = (text: string): void => {
    const line = firstLine(text)
    testCase.message = name.startsWith('flaky') ? passedWhenRerun(line) : line
  }
  if (attributes['message']?.trim()) take(attributes['message'])
  else wantText(reading, take)
}

const readProperty = (reading: Reading, { attributes }: Element): void => {
  const owner = reading.open.at(-3)
  const name = attributes['name'] ?? ''
  const take = (value: string): void => {
    const tags = owner === 'testcase' ? reading.testCase?.tags : reading.suites.at(-1)?.tags
    tags?.push(...[name, value].filter(mayCarryId))
    // An empty one comes of a variable that was not set: it names a revision, and nobody knows which.
    if (name === 'revision' && owner !== 'testcase') reading.revisions.add(value.trim())
  }
  if (attributes['value'] === undefined) wantText(reading, take)
  else take(attributes['value'])
}

const wantText = (reading: Reading, take: WantedText['take']): void => {
  reading.text = { depth: reading.open.length, take, value: '' }
}

const closeElement = (reading: Reading): void => {
  const { open, suites, text, testCase } = reading
  if (text?.depth === open.length) {
    text.take(text.value)
    reading.text = undefined
  }
  const name = open.pop()
  if (name !== undefined && SUITES.has(name)) suites.pop()
  if (name !== 'testcase' || testCase === undefined) return
  reading.outcomes.push(outcomeOf(testCase, reading))
  reading.testCase = undefined
}

const outcomeOf = (
  { attributes, status, tags, line, message, failureKind }: OpenCase,
  { file: report, suites }: Reading,
): TestOutcome => {
  const around = suites.at(-1)?.tags ?? []
  const allTags = tags.length === 0 ? around : [...around, ...tags]
  const { file, names } = identityOfCase(attributes, suites)
  // Written out: a million spreads take seconds.
  return { file, names, status, tags: allTags, report, line, message, failureKind }
}
