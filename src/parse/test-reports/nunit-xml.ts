import type { TestOutcome, TestStatus } from '../../domain/evidence.ts'
import { dotnetNames } from '../dotnet-name.ts'
import { rootOf } from '../report-head.ts'
import { countOf, firstLine, mayCarryId, readableReport, withMarks } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'
import { readXml } from '../xml-reading.ts'
import type { XmlElement, XmlReader, XmlReading } from '../xml-reading.ts'

/**
 * The XML of NUnit 3 and later. A property `revision` of a suite, such as one of the whole assembly, is the revision
 * of the report.
 */
export const nunitXml: TestReportFormat = {
  id: 'nunit-xml',
  name: 'NUnit 3 XML',
  detects: (head) => rootOf(head) === 'test-run',
  parse: async (file, chunks) => {
    const reading: Reading = { file, outcomes: [], revisions: new Set(), open: [] }
    const trouble = await readXml(file, chunks, readerOf(reading))
    return trouble ?? readableReport(file, reading.outcomes, reading.revisions)
  },
}

interface Reading {
  readonly file: string
  readonly outcomes: TestOutcome[]
  readonly revisions: Set<string>
  /** The open suites, and the open test within them. */
  readonly open: OpenNode[]
}

/** A suite or a test. */
interface OpenNode extends XmlElement {
  /** With those of the suites around it. */
  readonly tags: string[]
  message: string | undefined
}

const readerOf = (reading: Reading): XmlReader => ({
  format: 'NUnit 3 XML',
  isRoot: (name) => name === 'test-run',
  expectedRoot: '<test-run> of NUnit 3 XML',
  onOpen: (element, xml) => openElement(reading, element, xml),
  onClose: (name) => closeElement(reading, name),
})

const NODES: ReadonlySet<string> = new Set(['test-suite', 'test-case'])

const openElement = (reading: Reading, element: XmlElement, xml: XmlReading): void => {
  const { name, attributes } = element
  const node = reading.open.at(-1)
  if (NODES.has(name)) {
    if (node?.name === 'test-case') xml.stop(`has a <${name}> within a test, expected NUnit 3 XML`)
    reading.open.push({ ...element, tags: [...(node?.tags ?? [])], message: undefined })
  } else if (node === undefined) return
  else if (name === 'property' && xml.open.at(-2) === 'properties') readProperty(reading, node, attributes)
  else if (name === 'message' && OWNERS.has(xml.open.at(-2) ?? ''))
    xml.wantText((text) => {
      node.message ??= firstLine(text)
    })
}

const OWNERS: ReadonlySet<string> = new Set(['failure', 'reason'])

const readProperty = (reading: Reading, node: OpenNode, attributes: XmlElement['attributes']): void => {
  const { name = '', value = '' } = attributes
  node.tags.push(...[name, value].filter(mayCarryId))
  if (name === 'revision' && node.name === 'test-suite') reading.revisions.add(value.trim())
}

const closeElement = (reading: Reading, name: string): void => {
  if (!NODES.has(name)) return
  const node = reading.open.pop()
  if (node === undefined) return
  if (name === 'test-case') reading.outcomes.push(outcomeOfCase(node, reading.file))
  else if (hasFailedItself(node.attributes)) reading.outcomes.push(outcomeOfSuite(node, reading.file))
}

const outcomeOfCase = ({ attributes, tags, message, line }: OpenNode, report: string): TestOutcome => {
  const className = attributes['classname']
  const name =
    (className === undefined ? attributes['fullname'] : attributes['name']) ?? attributes['name'] ?? ''
  const names = dotnetNames(className, name)
  const outcome: TestOutcome = {
    file: undefined,
    names,
    status: statusOf(attributes),
    tags,
    report,
    line,
    message,
  }
  return withMarks(outcome, { assertions: countOf(attributes['asserts']) })
}

/** What was set up or tidied away for a whole suite failed; its tests may all have passed. */
const hasFailedItself = ({ result, site }: XmlElement['attributes']): boolean =>
  result === 'Failed' && (site === 'SetUp' || site === 'TearDown')

const outcomeOfSuite = ({ attributes, tags, message, line }: OpenNode, report: string): TestOutcome => {
  const names = [attributes['fullname'] ?? attributes['name'] ?? 'a suite']
  return { file: undefined, names, status: 'errored', tags, report, line, message }
}

/** A warning is an assertion that did not hold; a word nobody knows is an error. */
const statusOf = ({ result = '', label = '' }: XmlElement['attributes']): TestStatus =>
  result === 'Failed' && label !== '' ? 'errored' : (RESULTS.get(result) ?? 'errored')

const RESULTS: ReadonlyMap<string, TestStatus> = new Map([
  ['Passed', 'passed'],
  ['Failed', 'failed'],
  ['Warning', 'failed'],
  ['Skipped', 'skipped'],
  ['Inconclusive', 'skipped'],
])
