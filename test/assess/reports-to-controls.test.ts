import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { examineFiles } from '../builders/examine-files.ts'
import { design, hazardText } from '../builders/hazard-parts.ts'

const FIXTURES = new URL('../parse/test-reports/fixtures/', import.meta.url)

/** What becomes of a control that names a test, or whose id a test carries, with a report that the runner wrote. */
const stateOf = async (fixture: string, test: string | undefined, id = 'D9') => {
  const extension = fixture.slice(fixture.lastIndexOf('.'))
  const { log } = await examineFiles({
    'hazards/hazards.yaml': 'product: { name: Example }\nmatrix: nhs\nresults: ["reports/*"]\n',
    'hazards/HAZ-0001.md': hazardText(
      design(
        `- **${id}** The process is stopped.`,
        '  - Code: src/limits.ts',
        ...(test === undefined ? [] : [`  - Test: ${test}`]),
      ),
    ),
    'src/limits.ts': 'export const limit = 1\n',
    [`reports/all${extension}`]: readFileSync(new URL(fixture, FIXTURES), 'utf8'),
    ...Object.fromEntries(FILES.map((path) => [path, 'test\n'])),
  })
  const control = log.hazards[0]?.controls[0]
  return [control?.verification, control?.because]
}

/** The files of tests, as the reports name them or end their names. */
const FILES = [
  ...['e2e/limits.spec.js', 'test/limits.test.cjs', 'features/limits.feature', 'tl/limits.test.mjs'],
  ...['vt/limits.test.ts', 'tests/Orders.cs'],
]

const STOPS = 'Limits > memory > stops a runaway process'

it.each([
  ['playwright-json/playwright.json', `e2e/limits.spec.js › ${STOPS}`],
  ['ctrf-json/playwright.json', `limits.spec.js > ${STOPS}`],
  ['mocha-json/mocha.json', `test/limits.test.cjs > ${STOPS}`],
  ['ctrf-json/mocha.json', `test/limits.test.cjs > ${STOPS}`],
  ['cucumber-messages/cucumber-js.ndjson', 'features/limits.feature > Limits > a runaway process is stopped'],
  ['cucumber-messages/cucumber-js.ndjson', 'limits.feature > Limits > Doses are read whole > reads *'],
  ['cucumber-json/cucumber-js.json', 'features/limits.feature::Limits::reads 5 mg'],
  ['tap/node.tap', STOPS],
  ['tap/vitest.tap', `vt/limits.test.ts > ${STOPS}`],
  ['tap/vitest-flat.tap', `vt/limits.test.ts > ${STOPS}`],
  ['tap/tap.tap', `tl/limits.test.mjs > ${STOPS}`],
  ['tap/bats.tap', 'stops a runaway process'],
  ['dotnet-trx/xunit-adapter.trx', 'Limits.Tests.MemoryTests.StopsARunawayProcess'],
  ['dotnet-trx/mstest.trx', 'MemoryTests.StopsARunawayProcess'],
  ['xunit-xml/v2.xml', 'Limits.Tests.MemoryTests.Units(dose: 0.5, unit: "mg")'],
  ['nunit-xml/nunit3.xml', 'Limits.Tests.MemoryTests.Units(*)'],
])('%s verifies the control that names %s', async (fixture, test) => {
  expect(await stateOf(fixture, test)).toEqual(['verified', 'its test passed at this revision'])
})

it.each([
  ['playwright-json/playwright.json', 'T1'],
  ['playwright-json/playwright.json', 'D2'],
  ['ctrf-json/playwright.json', 'D2'],
  ['cucumber-messages/cucumber-js.ndjson', 'D2'],
  ['cucumber-json/cucumber-js.json', 'T1'],
  ['mocha-json/mocha.json', 'T1'],
  ['tap/node.tap', 'T1'],
  ['tap/perl-limits.tap', 'T1'],
  ['dotnet-trx/mstest.trx', 'T1'],
  ['xunit-xml/v2.xml', 'T1'],
  ['nunit-xml/nunit3.xml', 'T1'],
])('%s verifies HAZ-0001.%s by a test that carries the id', async (fixture, id) => {
  expect((await stateOf(fixture, undefined, id))[0]).toBe('verified')
})

it.each([
  ['playwright-json/playwright.json', 'Limits > fits on a wide page only', 'failing', 'failed in'],
  [
    'playwright-json/playwright.json',
    'Limits > is left out on a narrow page',
    'skipped',
    'skipped in another',
  ],
  [
    'playwright-json/playwright.json',
    'Limits > holds at the second try',
    'failing',
    'only when it was run again',
  ],
  ['playwright-json/playwright.json', 'Limits > is to be mended', 'skipped', 'is marked "fixme"'],
  [
    'playwright-json/playwright.json',
    'Limits > fails as expected',
    'skipped',
    'is marked "expected to fail"',
  ],
  ['ctrf-json/playwright.json', 'Limits > fails as expected', 'skipped', 'is marked "expected to fail"'],
  ['cucumber-messages/cucumber-js.ndjson', 'Limits > every row is one test', 'failing', 'failed in'],
  ['cucumber-messages/cucumber-js.ndjson', 'Limits > holds at the second try', 'failing', 'run again'],
  ['mocha-json/mocha.json', 'holds at the second try', 'failing', 'only when it was run again'],
  ['tap/node.tap', 'Limits > later, and passes already', 'skipped', 'is marked "todo"'],
  ['tap/tap.tap', 'Limits > asserts nothing', 'untested', 'made no assertion'],
  ['nunit-xml/nunit3.xml', 'MemoryTests.AssertsNothing', 'untested', 'made no assertion'],
  ['tap/perl-bail.tap', 'passes before the run is broken off', 'failing', 'the run was broken off'],
])('%s: a control that names "%s" is %s', async (fixture, test, state, because) => {
  const [verification, why] = await stateOf(fixture, test)
  expect(verification).toBe(state)
  expect(why).toContain(because)
})
