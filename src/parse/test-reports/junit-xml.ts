import type { TestOutcome, TestStatus } from '../../domain/evidence.ts'
import { identityOfCase, quarantineOf, statusOfAttributes, statusOfElement, suiteOf } from '../junit-case.ts'
import type { JunitSuite } from '../junit-case.ts'
import { rootOf } from '../report-head.ts'
import {
  countOf,
  firstLine,
  mayCarryId,
  passedWhenRerun,
  readableReport,
  worseStatus,
} from '../test-report.ts'
import type { TestReportFormat } from '../test-report.ts'
import { readXml } from '../xml-reading.ts'
import type { XmlElement, XmlReader, XmlReading } from '../xml-reading.ts'

/**
 * JUnit XML in the dialects of pytest, vitest, jest-junit, Maven Surefire, gotestsum, Playwright, Node's
 * runner, CTest, googletest, PHPUnit and .NET's JunitXml.TestLogger. It is read as a stream.
 */
export const junitXml: TestReportFormat = {
  id: 'junit-xml',
  name: 'JUnit XML',
  detects: (head) => SUITES.has(rootOf(head) ?? ''),
  parse: async (file, chunks) => {
    const reading: Reading = { file, outcomes: [], revisions: new Set(), suites: [], testCase: undefined }
    const trouble = await readXml(file, chunks, readerOf(reading))
    return trouble ?? readableReport(file, reading.outcomes, reading.revisions)
  },
}

const SUITES: ReadonlySet<string> = new Set(['testsuites', 'testsuite'])

/** What has been read so far; it grows with every element. */
interface Reading {
  readonly file: string
  readonly outcomes: TestOutcome[]
  readonly revisions: Set<string>
  readonly suites: JunitSuite[]
  testCase: OpenCase | undefined
}

interface OpenCase extends XmlElement {
  readonly tags: string[]
  status: TestStatus
  message: string | undefined
  failureKind: string | undefined
  isRetried: boolean
  quarantine: string | undefined
}

const readerOf = (reading: Reading): XmlReader => ({
  format: 'JUnit XML',
  isRoot: (name) => SUITES.has(name),
  expectedRoot: '<testsuites> or <testsuite> of JUnit XML',
  onOpen: (element, xml) => openElement(reading, element, xml),
  onClose: (name) => closeElement(reading, name),
})

const openElement = (reading: Reading, element: XmlElement, xml: XmlReading): void => {
  const { suites } = reading
  const { name, attributes } = element
  const parent = xml.open.at(-2)
  if (SUITES.has(name)) suites.push(suiteOf(name === 'testsuite' ? attributes : {}, suites.at(-1)))
  else if (name === 'testcase') openCase(reading, element, xml)
  else if (parent === 'testcase') readVerdict(reading, element, xml)
  else if (name === 'property' && parent === 'properties') readProperty(reading, element, xml)
}

const openCase = (reading: Reading, element: XmlElement, xml: XmlReading): void => {
  if (reading.testCase !== undefined) xml.stop('has a <testcase> within another, expected JUnit XML')
  const status = statusOfAttributes(element.attributes)
  const { name, attributes, line } = element
  const verdict = {
    status,
    message: undefined,
    failureKind: undefined,
    isRetried: false,
    quarantine: undefined,
  }
  reading.testCase = { name, attributes, line, tags: [], ...verdict }
}

const readVerdict = (reading: Reading, { name, attributes }: XmlElement, xml: XmlReading): void => {
  const { testCase } = reading
  const status = statusOfElement(name)
  if (testCase === undefined || status === undefined) return
  const isFlaky = name.startsWith('flaky')
  testCase.isRetried ||= isFlaky
  if (status === 'skipped') testCase.quarantine ??= quarantineOf(attributes)
  const worst = worseStatus(testCase.status, status)
  if (worst === testCase.status && testCase.message !== undefined) return
  testCase.status = worst
  testCase.failureKind = attributes['type']?.trim() || undefined
  const take = (text: string): void => {
    const line = firstLine(text)
    testCase.message = isFlaky ? passedWhenRerun(line) : line
  }
  if (attributes['message']?.trim()) take(attributes['message'])
  else xml.wantText(take)
}

const readProperty = (reading: Reading, { attributes }: XmlElement, xml: XmlReading): void => {
  const owner = xml.open.at(-3)
  const name = attributes['name'] ?? ''
  const take = (value: string): void => {
    const tags = owner === 'testcase' ? reading.testCase?.tags : reading.suites.at(-1)?.tags
    tags?.push(...[name, value].filter(mayCarryId))
    // An empty one comes of a variable that was not set: it names a revision, and nobody knows which.
    if (name === 'revision' && owner !== 'testcase') reading.revisions.add(value.trim())
  }
  if (attributes['value'] === undefined) xml.wantText(take)
  else take(attributes['value'])
}

const closeElement = (reading: Reading, name: string): void => {
  const { suites, testCase } = reading
  if (SUITES.has(name)) suites.pop()
  if (name !== 'testcase' || testCase === undefined) return
  reading.outcomes.push(outcomeOf(testCase, reading))
  reading.testCase = undefined
}

const outcomeOf = (testCase: OpenCase, { file: report, suites }: Reading): TestOutcome => {
  const { attributes, status, tags, line, message, failureKind, quarantine } = testCase
  const around = suites.at(-1)?.tags ?? []
  const allTags = tags.length === 0 ? around : [...around, ...tags]
  const { file, names } = identityOfCase(attributes, suites)
  const assertions = countOf(attributes['assertions'])
  // Written out: a million spreads take seconds.
  const outcome = { file, names, status, tags: allTags, report, line, message, failureKind }
  if (!testCase.isRetried && quarantine === undefined && assertions === undefined) return outcome
  return {
    ...outcome,
    ...(testCase.isRetried && status === 'failed' ? { isRetried: true } : {}),
    ...(quarantine !== undefined && status === 'skipped' ? { quarantine } : {}),
    ...(assertions === undefined ? {} : { assertions }),
  }
}
