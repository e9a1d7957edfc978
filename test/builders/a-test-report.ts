import { createReadStream } from 'node:fs'
import type { DatedReport, TestOutcome, TestReport } from '../../src/domain/evidence.ts'
import { parseTestReport } from '../../src/parse/parse-test-report.ts'
import { splitTestName } from '../../src/shared/test-names.ts'

/** A test that passed; its full name as a runner prints it. */
export const anOutcome = (name: string, overrides: Partial<TestOutcome> = {}): TestOutcome => ({
  file: undefined,
  names: splitTestName(name),
  status: 'passed',
  tags: [],
  report: 'reports/junit.xml',
  line: 7,
  message: undefined,
  ...overrides,
})

/** A readable report of the tree as it is. */
export const aReport = (
  outcomes: readonly TestOutcome[],
  overrides: Partial<DatedReport> = {},
): DatedReport => ({
  file: 'reports/junit.xml',
  outcomes,
  revision: undefined,
  unreadable: undefined,
  line: undefined,
  changed: new Set(),
  unknownRevision: undefined,
  ...overrides,
})

/** Text as a file system hands it out. */
export async function* inChunks(text: string, size = 1000): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size)
    yield await Promise.resolve(text.slice(start, start + size))
}

export const readReport = async (text: string, file = 'reports/junit.xml'): Promise<TestReport> =>
  parseTestReport(file, inChunks(text))

const FIXTURES = new URL('../parse/test-reports/fixtures/', import.meta.url)

/** A report that a tool wrote: `junit-xml/pytest-xunit2.xml`. */
export const readFixture = async (name: string): Promise<TestReport> =>
  parseTestReport(name, createReadStream(new URL(name, FIXTURES), { encoding: 'utf8' }))

/** `file | name › name | status` for every outcome. */
export const summaryOf = ({ outcomes }: TestReport): readonly string[] =>
  outcomes.map(({ file, names, status }) => `${file ?? '-'} | ${names.join(' › ')} | ${status}`)
