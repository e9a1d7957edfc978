import { createReadStream } from 'node:fs'
import { findTests } from '../../src/link/find-tests.ts'
import { createTestIndex } from '../../src/link/test-index.ts'
import { parseTestReport } from '../../src/parse/parse-test-report.ts'
import { TEST_REPORT_FORMATS } from '../../src/parse/test-reports/index.ts'
import { code, table } from './markdown.ts'

/** Every format of test reports that can be read. */
export const testReportFormats = (): string =>
  table(
    ['format', 'what it is'],
    TEST_REPORT_FORMATS.map(({ id }) => [code(id), wordsOf(id)]),
  )

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['junit-xml', 'JUnit XML, which most runners can write; read as a stream'],
  ['dotnet-trx', 'TRX of .NET (`dotnet test --logger trx`); read as a stream'],
  ['xunit-xml', 'the XML of xUnit.net, version 2 and later; read as a stream'],
  ['nunit-xml', 'the XML of NUnit 3 and later; read as a stream'],
  ['vitest-json', 'the JSON of vitest (`--reporter=json`) and of jest (`--json`), up to 256 MiB'],
  ['playwright-json', "the JSON of Playwright's test runner (`--reporter=json`), up to 256 MiB"],
  ['mocha-json', 'the JSON of mocha (`--reporter json`), up to 256 MiB'],
  [
    'cucumber-messages',
    'the messages of Cucumber (`--format message`), one JSON object on each line; read as a stream',
  ],
  ['cucumber-json', 'the older JSON of Cucumber (`--format json`), up to 256 MiB'],
  ['ctrf-json', 'CTRF, the Common Test Report Format, which many runners have a reporter for; up to 256 MiB'],
  ['tap', "TAP 12 to 14 (Node's runner, node-tap, vitest, Perl, Bats and others); read as a stream"],
])

const wordsOf = (id: string): string => {
  const words = FORMATS.get(id)
  if (words === undefined) throw new Error(`docs/generated/test-reports.ts does not say what ${id} is`)
  return words
}

/** How a test of each runner is named; each name is looked up in a report that the runner wrote. */
export const testNames = async (): Promise<string> => {
  const rows: (readonly string[])[] = []
  for (const { runner, report, name } of EXAMPLES) {
    await expectFound(report, name)
    rows.push([runner, code(`Test: ${name}`)])
  }
  return table(['runner', 'a test of it, named'], rows)
}

const REPORTS = 'test/parse/test-reports/fixtures/'

interface Example {
  readonly runner: string
  /** A report that the runner wrote, among the test data of this project. */
  readonly report: string
  readonly name: string
}

const SUITES = 'Limits > memory > stops a runaway process'

const EXAMPLES: readonly Example[] = (
  [
    ['pytest', 'junit-xml/pytest-xunit2.xml', 'tests/test_lib.py::TestOrders::test_duplicate'],
    ['vitest', 'junit-xml/vitest.xml', `test/limits.test.ts > ${SUITES}`],
    ['vitest, JSON', 'vitest-json/vitest.json', `test/limits.test.ts > ${SUITES}`],
    ['jest, JSON', 'vitest-json/jest.json', `src/limits.test.js > ${SUITES}`],
    ['jest-junit', 'junit-xml/jest-junit.xml', SUITES],
    ['Playwright', 'junit-xml/playwright.xml', 'limits.spec.ts › Limits › memory › stops a runaway process'],
    ["Node's runner", 'junit-xml/node.xml', SUITES],
    ['Maven Surefire', 'junit-xml/surefire-nested.xml', 'MemoryTest#stopsARunawayProcess'],
    ['.NET', 'junit-xml/dotnet.xml', 'Limits.Tests.MemoryTests.StopsARunawayProcess'],
    ['gotestsum', 'junit-xml/gotestsum.xml', 'limits/memory::TestUnits/5_mg'],
    ['googletest', 'junit-xml/googletest.xml', 'MemoryTest.StopsARunawayProcess'],
    ['CTest', 'junit-xml/ctest.xml', 'limits.memory'],
    ['.NET, TRX', 'dotnet-trx/xunit-adapter.trx', 'Limits.Tests.MemoryTests.StopsARunawayProcess'],
    ['xUnit.net', 'xunit-xml/v2.xml', 'Limits.Tests.MemoryTests.Units(dose: 0.5, unit: "mg")'],
    ['NUnit', 'nunit-xml/nunit3.xml', 'Limits.Tests.MemoryTests.Units(0.5,"mg")'],
    [
      'Playwright, JSON',
      'playwright-json/playwright.json',
      `e2e/limits.spec.js › ${SUITES.replaceAll('>', '›')}`,
    ],
    ['mocha, JSON', 'mocha-json/mocha.json', `test/limits.test.cjs > ${SUITES}`],
    ['mocha, CTRF', 'ctrf-json/mocha.json', `test/limits.test.cjs > ${SUITES}`],
    ['Playwright, CTRF', 'ctrf-json/playwright.json', `e2e/limits.spec.js › ${SUITES.replaceAll('>', '›')}`],
    [
      'Cucumber, messages',
      'cucumber-messages/cucumber-js.ndjson',
      'features/limits.feature > Limits > Doses are read whole > reads 5 mg',
    ],
    ['Cucumber, JSON', 'cucumber-json/cucumber-js.json', 'features/limits.feature > Limits > reads 5 mg'],
    ["Node's runner, TAP", 'tap/node.tap', SUITES],
    ['node-tap', 'tap/tap.tap', `tl/limits.test.mjs > ${SUITES}`],
    ['vitest, TAP', 'tap/vitest.tap', `vt/limits.test.ts > ${SUITES}`],
    ['Perl', 'tap/perl-limits.tap', 'Limits > memory > stops'],
    ['Bats', 'tap/bats.tap', 'stops a runaway process'],
  ] as const
).map(([runner, report, name]) => ({ runner, report, name }))

const expectFound = async (file: string, name: string): Promise<void> => {
  const report = await parseTestReport(file, createReadStream(REPORTS + file, { encoding: 'utf8' }))
  const dated = { ...report, changed: new Set<string>(), unknownRevision: undefined }
  const { outcomes, isAmbiguous } = findTests(
    { index: createTestIndex([dated], new Set()), paths: new Set() },
    name,
  )
  // A test that ran in several browsers is one.
  const names = new Set(outcomes.map(({ outcome }) => [outcome.file, ...outcome.names].join('\n')))
  if (names.size !== 1 || isAmbiguous) throw new Error(`"${name}" names no single test of ${file}`)
}
