import type { TestOutcome, TestStatus } from '../../domain/evidence.ts'
import { dotnetNames } from '../dotnet-name.ts'
import { rootOf } from '../report-head.ts'
import { firstLine, mayCarryId, readableReport } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'
import { readXml } from '../xml-reading.ts'
import type { XmlElement, XmlReader, XmlReading } from '../xml-reading.ts'

/**
 * The XML of xUnit.net, second version and later. A trait `revision` that every test carries, as one of the whole
 * assembly does, is the revision of the report.
 */
export const xunitXml: TestReportFormat = {
  id: 'xunit-xml',
  name: 'xUnit.net XML',
  detects: (head) => ROOTS.has(rootOf(head) ?? ''),
  parse: async (file, chunks) => {
    const reading: Reading = { file, outcomes: [], revisions: [], tests: 0, test: undefined }
    const trouble = await readXml(file, chunks, readerOf(reading))
    return trouble ?? readableReport(file, reading.outcomes, revisionsOf(reading))
  },
}

const ROOTS: ReadonlySet<string> = new Set(['assemblies', 'assembly'])

interface Reading {
  readonly file: string
  readonly outcomes: TestOutcome[]
  /** One for each test that names one. */
  readonly revisions: string[]
  tests: number
  /** The open test, or the open error outside every test. */
  test: OpenTest | undefined
}

interface OpenTest extends XmlElement {
  readonly tags: string[]
  message: string | undefined
}

const readerOf = (reading: Reading): XmlReader => ({
  format: 'xUnit.net XML',
  isRoot: (name) => ROOTS.has(name),
  expectedRoot: '<assemblies> of xUnit.net XML',
  onOpen: (element, xml) => openElement(reading, element, xml),
  onClose: (name) => closeElement(reading, name),
})

const openElement = (reading: Reading, element: XmlElement, xml: XmlReading): void => {
  const { name, attributes } = element
  const { test } = reading
  if (name === 'test' || name === 'error') {
    if (test !== undefined) xml.stop(`has a <${name}> within another, expected xUnit.net XML`)
    reading.test = { ...element, tags: [], message: undefined }
  } else if (test === undefined) return
  else if (name === 'trait') readTrait(reading, test, attributes)
  else if ((name === 'message' && xml.open.at(-2) === 'failure') || name === 'reason')
    xml.wantText((text) => {
      test.message ??= firstLine(text)
    })
}

const readTrait = (reading: Reading, { tags }: OpenTest, attributes: XmlElement['attributes']): void => {
  const { name = '', value = '' } = attributes
  tags.push(...[name, value].filter(mayCarryId))
  if (name === 'revision') reading.revisions.push(value.trim())
}

const closeElement = (reading: Reading, name: string): void => {
  const { test } = reading
  if (test === undefined || name !== test.name) return
  if (name === 'test') reading.tests += 1
  reading.outcomes.push(outcomeOf(test, reading.file))
  reading.test = undefined
}

const outcomeOf = ({ name, attributes, tags, message, line }: OpenTest, report: string): TestOutcome => {
  const isTest = name === 'test'
  const title = isTest ? attributes['name'] : (attributes['name'] ?? attributes['type'])
  return {
    file: attributes['source-file']?.replaceAll('\\', '/') || undefined,
    names: isTest ? dotnetNames(attributes['type'], title ?? '') : [title ?? 'the run'],
    status: isTest ? (RESULTS.get(attributes['result'] ?? '') ?? 'errored') : 'errored',
    tags,
    report,
    line,
    message,
  }
}

const RESULTS: ReadonlyMap<string, TestStatus> = new Map([
  ['Pass', 'passed'],
  ['Fail', 'failed'],
  ['Skip', 'skipped'],
  ['NotRun', 'skipped'],
])

/** One test alone cannot speak for the whole report. */
const revisionsOf = ({ tests, revisions }: Reading): ReadonlySet<string> =>
  new Set(revisions.length >= tests ? revisions : [])
