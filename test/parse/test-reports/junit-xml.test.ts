import { describe, expect, it } from 'vitest'
import { readFixture, readReport, summaryOf } from '../../builders/a-test-report.ts'

const aCase = (inner = '', attributes = ''): string =>
  `<testsuite name="s"><testcase classname="s" name="x" ${attributes}>${inner}</testcase></testsuite>`

describe('what the runners write', () => {
  it('reads pytest, which names the module as a class and no file', async () => {
    const report = await readFixture('junit-xml/pytest-xunit2.xml')
    expect(summaryOf(report)).toEqual([
      '- | tests.test_broken | errored',
      '- | tests.test_lib › test_dose_limit | passed',
      '- | tests.test_lib › test_haz_0001_t1_memory | passed',
      '- | tests.test_lib › test_fails | failed',
      '- | tests.test_lib › test_errors | errored',
      '- | tests.test_lib › test_skipped | skipped',
      '- | tests.test_lib › test_known_gap | skipped',
      '- | tests.test_lib › test_units[5] | passed',
      '- | tests.test_lib › test_units[a::b] | passed',
      '- | tests.test_lib › test_units[c/d.py] | passed',
      '- | tests.test_lib › test_units[\\xe9\\u2192] | passed',
      '- | tests.test_lib › test_units[x > y] | passed',
      '- | tests.test_lib › test_property | passed',
      '- | tests.test_lib.TestOrders › test_duplicate | passed',
      '- | tests.test_lib.TestOrders.TestNested › test_duplicate | passed',
      '- | tests.test_lib.LegacyCase › test_old_style | passed',
      '- | tests.test_lib › test_colour | failed',
    ])
    expect(report.revision).toBe('0123456789abcdef0123456789abcdef01234567')
  })

  it('reads the older dialect of pytest, which does name the file', async () => {
    const report = await readFixture('junit-xml/pytest-xunit1.xml')
    expect(report.outcomes[3]).toEqual({
      file: 'tests/test_lib.py',
      names: ['tests.test_lib', 'test_fails'],
      status: 'failed',
      tags: [],
      report: 'junit-xml/pytest-xunit1.xml',
      line: 21,
      message: "AssertionError: assert '5 mg' == '50 mg'",
    })
    expect(report.outcomes.flatMap(({ tags }) => tags)).toEqual(['HAZ-0001.D2'])
  })

  it('reads vitest, whose class is the file, and the failure of a hook', async () => {
    expect(summaryOf(await readFixture('junit-xml/vitest.xml'))).toEqual([
      'test/broken.test.ts | test/broken.test.ts | failed',
      'test/expected-failure.test.ts | fails as expected | passed',
      'test/hook.test.ts | passes before the hook fails | passed',
      'test/hook.test.ts | test/hook.test.ts | failed',
      'test/limits.test.ts | Limits › memory › stops a runaway process | passed',
      'test/limits.test.ts | Limits › memory › HAZ-0001.T1 holds | passed',
      'test/limits.test.ts | Limits › fails | failed',
      'test/limits.test.ts | Limits › throws | failed',
      'test/limits.test.ts | Limits › skipped | skipped',
      'test/limits.test.ts | Limits › to be written | skipped',
      'test/limits.test.ts | Limits › unit 1 of #1 a › b | passed',
      'test/limits.test.ts | Limits › unit 2 of #1 a › b | passed',
      'test/limits.test.ts | Limits › naïve → “quoted” | passed',
      'test/limits.test.ts | Limits › once twice third | passed',
      'test/limits.test.ts | top level | passed',
      'test/retry.test.ts | holds at the second try | passed',
      'test/tags.test.ts | carries a tag | passed',
    ])
  })

  it('tells a failed assertion of vitest from a program that broke', async () => {
    const { outcomes } = await readFixture('junit-xml/vitest.xml')
    const kinds = outcomes.flatMap(({ names, failureKind }) =>
      failureKind === undefined ? [] : [`${names.at(-1)}: ${failureKind}`],
    )
    expect(kinds.slice(-2)).toEqual(['fails: AssertionError', 'throws: Error'])
  })

  it('reads jest-junit, which joins all names by spaces and writes them twice', async () => {
    const report = await readFixture('junit-xml/jest-junit.xml')
    expect(summaryOf(report).slice(0, 4)).toEqual([
      '- | Limits memory stops a runaway process | passed',
      '- | Limits memory HAZ-0001.T1 holds | passed',
      '- | Limits fails | failed',
      '- | Limits skipped | skipped',
    ])
    expect(report.outcomes[2]?.message).toBe('Error: expect(received).toBe(expected) // Object.is equality')
  })

  it('reads jest-junit with files, titles and a separator', async () => {
    const lines = summaryOf(await readFixture('junit-xml/jest-junit-titles.xml'))
    expect(lines[0]).toBe('src/limits.test.js | Limits › memory › stops a runaway process | passed')
    expect(lines).toContain('src/limits.test.js | Limits › GET /orders/1 answers | passed')
    expect(lines).toContain('src/broken.test.js | Test suite failed to run › src/broken.test.js | errored')
  })

  it('reads Playwright, and the annotation of a test as a tag', async () => {
    const report = await readFixture('junit-xml/playwright.xml')
    expect(summaryOf(report).slice(0, 4)).toEqual([
      'limits.spec.ts | Limits › memory › stops a runaway process | passed',
      'limits.spec.ts | Limits › memory › verifies by annotation | passed',
      'limits.spec.ts | Limits › fails | failed',
      'limits.spec.ts | Limits › skipped | skipped',
    ])
    expect(report.outcomes[1]?.tags).toEqual(['HAZ-0001.D2'])
  })

  it('reads Surefire, with parameters and a class within a class', async () => {
    expect(summaryOf(await readFixture('junit-xml/surefire-nested.xml'))).toEqual([
      '- | org.example.limits.MemoryTest › haz_0001_t1_holds | passed',
      '- | org.example.limits.MemoryTest › errors | errored',
      '- | org.example.limits.MemoryTest › fails | failed',
      '- | org.example.limits.MemoryTest › flaky | failed',
      '- | org.example.limits.MemoryTest › units(String)[1] | passed',
      '- | org.example.limits.MemoryTest › units(String)[2] | passed',
      '- | org.example.limits.MemoryTest › stopsARunawayProcess | passed',
      '- | org.example.limits.MemoryTest › skipped | skipped',
      '- | org.example.limits.MemoryTest$Orders › rejectsADuplicate | passed',
    ])
  })

  it('counts a test that Surefire had to run again as failed, and says why', async () => {
    const { outcomes } = await readFixture('junit-xml/surefire-rerun.xml')
    expect(outcomes[1]).toMatchObject({
      names: ['org.example.limits.RetryTest', 'holdsAtTheSecondTry'],
      status: 'failed',
      message: 'passed only when it was run again: expected: <2> but was: <1>',
    })
  })

  it('keeps the error of a class of which no test could run', async () => {
    expect(summaryOf(await readFixture('junit-xml/surefire-setup.xml'))).toEqual([
      '- | org.example.limits.SetupTest | errored',
    ])
  })

  it("reads Node's runner, which nests suites and calls every class test", async () => {
    expect(summaryOf(await readFixture('junit-xml/node.xml'))).toEqual([
      '- | Limits › memory › stops a runaway process | passed',
      '- | Limits › memory › fails | failed',
      '- | Limits › skipped | skipped',
      '- | Limits › later | skipped',
      '- | top level | passed',
    ])
  })

  it('reads CTest, where a test that did not run is not one that passed', async () => {
    expect(summaryOf(await readFixture('junit-xml/ctest.xml'))).toEqual([
      '- | limits.memory | passed',
      '- | limits.fails | failed',
      '- | limits.disabled | skipped',
      '- | limits.skipped | skipped',
      '- | limits.not-there | skipped',
    ])
  })

  it('reads gotestsum, whose class is the package', async () => {
    expect(summaryOf(await readFixture('junit-xml/gotestsum.xml'))).toEqual([
      'example.org/limits/memory | TestStopsARunawayProcess | passed',
      'example.org/limits/memory | TestUnits/5_mg | passed',
      'example.org/limits/memory | TestUnits | passed',
      'example.org/limits/memory | TestSkipped | skipped',
      'example.org/limits/memory | TestFails | failed',
      'example.org/limits/broken | TestMain | failed',
    ])
  })

  it('reads .NET, where the file is a library and no file of the tree', async () => {
    const report = await readFixture('junit-xml/dotnet.xml')
    expect(summaryOf(report)).toEqual([
      '- | Limits.Tests.MemoryTests › StopsARunawayProcess | passed',
      '- | Limits.Tests.MemoryTests › Units(dose: 0.5, unit: "mg") | passed',
      '- | Limits.Tests.MemoryTests › Fails | failed',
      '- | Limits.Tests.MemoryTests › Skipped | skipped',
    ])
    expect(report.outcomes[1]?.tags).toEqual(['HAZ-0001.D2'])
  })

  it('reads googletest, whose attributes alone say that a test did not run', async () => {
    expect(summaryOf(await readFixture('junit-xml/googletest.xml'))).toEqual([
      'test/memory_test.cc | MemoryTest › StopsARunawayProcess | passed',
      'test/memory_test.cc | MemoryTest › DISABLED_Later | skipped',
      'test/memory_test.cc | MemoryTest › Skipped | skipped',
      'test/memory_test.cc | MemoryTest › Fails | failed',
    ])
  })
})

describe('what becomes of a test', () => {
  it.each([
    ['', '', 'passed'],
    ['<system-out><failure/></system-out>', '', 'passed'],
    ['<skipped/>', '', 'skipped'],
    ['<skipped/><failure/>', '', 'failed'],
    ['<failure/><error/>', '', 'errored'],
    ['', 'status="failed"', 'failed'],
    ['', 'status="run" result="suppressed"', 'skipped'],
    ['', 'status="passed"', 'passed'],
    ['', 'status="a word nobody knows"', 'errored'],
    ['', 'status=""', 'passed'],
  ])('%s with %s becomes %s', async (inner, attributes, status) => {
    expect((await readReport(aCase(inner, attributes))).outcomes).toMatchObject([{ status }])
  })

  it('says what was run again, what a mark keeps from counting, and how much was asserted', async () => {
    const { outcomes } = await readFixture('junit-xml/surefire-rerun.xml')
    expect(outcomes.map(({ isRetried }) => isRetried)).toContain(true)
    const marks = [
      ...(await readFixture('junit-xml/pytest-xunit2.xml')).outcomes,
      ...(await readFixture('junit-xml/node.xml')).outcomes,
    ].flatMap(({ names, quarantine }) => (quarantine === undefined ? [] : [[names.at(-1), quarantine]]))
    expect(marks).toEqual([
      ['test_known_gap', 'expected to fail'],
      ['later', 'todo'],
    ])
    const counts = ['assertions="0"', 'assertions="3"', '', 'assertions="many"']
    const read = await Promise.all(counts.map(async (attribute) => readReport(aCase('', attribute))))
    expect(read.map((report) => report.outcomes[0]?.assertions)).toEqual([0, 3, undefined, undefined])
  })

  it('takes the message from the text where no attribute has it, without colours', async () => {
    const { outcomes } = await readFixture('junit-xml/odd-characters.xml')
    expect(outcomes[0]?.message).toBe('expected 50 mg')
    const text = '<failure>\n  <![CDATA[first & foremost\nsecond]]></failure>'
    expect((await readReport(aCase(text))).outcomes[0]?.message).toBe('first & foremost')
  })

  it('names the line of the test, also where its tag runs over several', async () => {
    const { outcomes } = await readFixture('junit-xml/odd-characters.xml')
    expect(outcomes.map(({ line }) => line)).toEqual([2, 3, 4, 5])
  })

  it('keeps names in any script', async () => {
    const { outcomes } = await readFixture('junit-xml/odd-characters.xml')
    expect(outcomes[2]?.names).toEqual(['s', '« naïve → 薬 »'])
  })
})

describe('properties', () => {
  it('lets a property of a suite speak for every test in it, and for no other', async () => {
    const { outcomes } = await readReport(`<testsuites>
      <testsuite name="a"><properties><property name="verifies" value="HAZ-0001.D1"/></properties>
        <testsuite name="b"><testcase classname="b" name="x"><properties><property name="also">HAZ-0001.D2</property></properties></testcase></testsuite>
        <testcase classname="a" name="y"/>
      </testsuite>
      <testsuite name="c"><testcase classname="c" name="z"/></testsuite>
    </testsuites>`)
    expect(outcomes.map(({ tags }) => tags)).toEqual([['HAZ-0001.D1', 'HAZ-0001.D2'], ['HAZ-0001.D1'], []])
  })

  it('takes the revision from the suites or a suite, never from a test', async () => {
    const property = '<properties><property name="revision" value=" abc1234 "/></properties>'
    expect((await readReport(`<testsuites>${property}</testsuites>`)).revision).toBe('abc1234')
    expect((await readReport(`<testsuite>${property}</testsuite>`)).revision).toBe('abc1234')
    expect((await readReport(aCase(property))).revision).toBeUndefined()
  })

  it('believes no report that names two revisions', async () => {
    expect(await readFixture('junit-xml/bad-two-revisions.xml')).toMatchObject({
      outcomes: [],
      revision: undefined,
      unreadable: 'names the revisions 1111111 and 2222222, expected one revision in one report',
    })
  })
})
