import type { TestOutcome, TestStatus } from '../../domain/evidence.ts'
import { dotnetNames } from '../dotnet-name.ts'
import { rootOf } from '../report-head.ts'
import { firstLine, mayCarryId, readableReport, worseStatus } from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'
import { readXml } from '../xml-reading.ts'
import type { XmlElement, XmlReader, XmlReading } from '../xml-reading.ts'

/** TRX, the results of Visual Studio's test platform (`dotnet test --logger trx`). It has no place for a revision. */
export const dotnetTrx: TestReportFormat = {
  id: 'dotnet-trx',
  name: 'TRX',
  detects: (head) => rootOf(head) === 'TestRun',
  parse: async (file, chunks) => {
    const reading: Reading = { results: [], open: [], definitions: new Map(), definition: undefined }
    const trouble = await readXml(file, chunks, readerOf(reading))
    return trouble ?? readableReport(file, outcomesOf(reading, file))
  },
}

/** Results come first and what they are results of comes last, so nothing is known until both are read. */
interface Reading {
  readonly results: Result[]
  /** The open results, one within another. */
  readonly open: Result[]
  readonly definitions: Map<string, Definition>
  definition: Definition | undefined
}

interface Result {
  readonly attributes: XmlElement['attributes']
  readonly line: number
  readonly isRun: boolean
  status: TestStatus
  message: string | undefined
}

interface Definition {
  className: string | undefined
  readonly tags: string[]
}

const readerOf = (reading: Reading): XmlReader => ({
  format: 'TRX',
  isRoot: (name) => name === 'TestRun',
  expectedRoot: '<TestRun> of TRX',
  onOpen: (element, xml) => openElement(reading, element, xml),
  onClose: (name) => closeElement(reading, name),
})

const openElement = (reading: Reading, { name, attributes, line }: XmlElement, xml: XmlReading): void => {
  const { definition } = reading
  const parent = xml.open.at(-2) ?? ''
  if (RESULTS.has(name)) openResult(reading, { attributes, line, isRun: false })
  else if (name === 'RunInfo') openResult(reading, { attributes, line, isRun: true })
  else if ((name === 'Message' && parent === 'ErrorInfo') || (name === 'Text' && parent === 'RunInfo'))
    wantMessage(reading, xml)
  else if (name === 'UnitTest') {
    reading.definition = { className: undefined, tags: [] }
    reading.definitions.set(attributes['id'] ?? '', reading.definition)
  } else if (definition === undefined) return
  else if (name === 'TestMethod') definition.className = attributes['className']
  else if (name === 'TestCategoryItem') addTag(definition, attributes['TestCategory'])
  else if (parent === 'Property') xml.wantText((text) => addTag(definition, text))
}

const RESULTS: ReadonlySet<string> = new Set([
  'UnitTestResult',
  'TestResultAggregation',
  'ManualTestResult',
  'WebTestResult',
])

const openResult = (reading: Reading, found: Omit<Result, 'status' | 'message'>): void => {
  const result: Result = { ...found, status: statusOf(found), message: undefined }
  reading.open.push(result)
  // What goes wrong outside every test is a result only when it is no mere remark.
  if (!found.isRun || result.status !== 'passed') reading.results.push(result)
}

const wantMessage = ({ open }: Reading, xml: XmlReading): void => {
  const result = open.at(-1)
  if (result === undefined) return
  xml.wantText((text) => {
    result.message ??= firstLine(text)
  })
}

const addTag = ({ tags }: Definition, value: string | undefined): void => {
  if (value !== undefined && mayCarryId(value)) tags.push(value.trim())
}

/** No word at all stands for the first of the words there are: an error. */
const statusOf = ({ attributes, isRun }: Pick<Result, 'attributes' | 'isRun'>): TestStatus => {
  const word = attributes['outcome'] ?? ''
  if (isRun) return word === 'Error' || word === 'Failed' ? 'errored' : 'passed'
  return OUTCOMES.get(word) ?? 'errored'
}

const OUTCOMES: ReadonlyMap<string, TestStatus> = new Map([
  ['Passed', 'passed'],
  ['Failed', 'failed'],
  ['Timeout', 'failed'],
  ['NotExecuted', 'skipped'],
  ['Inconclusive', 'skipped'],
  ['Pending', 'skipped'],
])

const closeElement = (reading: Reading, name: string): void => {
  if (name === 'UnitTest') reading.definition = undefined
  if (!RESULTS.has(name) && name !== 'RunInfo') return
  const result = reading.open.pop()
  const outer = reading.open.at(-1)
  // A test with rows of data has passed when each row has.
  if (outer !== undefined && result !== undefined) outer.status = worseStatus(outer.status, result.status)
}

const outcomesOf = ({ results, definitions }: Reading, report: string): readonly TestOutcome[] =>
  results.map(({ attributes, status, message, line, isRun }) => {
    const definition = definitions.get(attributes['testId'] ?? '')
    const names = isRun ? ['the run'] : dotnetNames(definition?.className, attributes['testName'] ?? '')
    return { file: undefined, names, status, tags: definition?.tags ?? [], report, line, message }
  })
