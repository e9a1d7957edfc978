import { describe, expect, it } from 'vitest'
import type { TestOutcome } from '../../src/domain/evidence.ts'
import { findTests } from '../../src/link/find-tests.ts'
import type { FoundTests } from '../../src/link/find-tests.ts'
import { createTestIndex } from '../../src/link/test-index.ts'
import { anOutcome, aReport, readFixture } from '../builders/a-test-report.ts'

const NO_IDS: ReadonlySet<string> = new Set()

const find = (
  reference: string,
  outcomes: readonly TestOutcome[],
  paths: readonly string[] = [],
): FoundTests =>
  findTests({ index: createTestIndex([aReport(outcomes)], NO_IDS), paths: new Set(paths) }, reference)

const names = ({ outcomes }: FoundTests): readonly string[] =>
  outcomes.map(({ outcome }) => outcome.names.join(' > '))

/** `tests.test_lib.TestClass` and `test_x`, as pytest writes them: without a file. */
const pytest = (classname: string, name: string): TestOutcome => anOutcome('', { names: [classname, name] })
const inFile = (file: string, name: string): TestOutcome => anOutcome(name, { file })

describe('the references of each runner find their test in a real report', () => {
  it.each([
    ['pytest-xunit2.xml', 'tests/test_lib.py::test_dose_limit', 'passed'],
    ['pytest-xunit2.xml', 'tests/test_lib.py::TestOrders::test_duplicate', 'passed'],
    ['pytest-xunit2.xml', 'tests/test_lib.py::TestOrders::TestNested::test_duplicate', 'passed'],
    ['pytest-xunit2.xml', 'tests/test_lib.py::test_units[a::b]', 'passed'],
    ['pytest-xunit2.xml', 'tests/test_lib.py::test_units[c/d.py]', 'passed'],
    ['pytest-xunit2.xml', 'tests.test_lib.LegacyCase.test_old_style', 'passed'],
    ['pytest-xunit2.xml', 'LegacyCase::test_old_style', 'passed'],
    ['pytest-xunit2.xml', 'tests\\test_lib.py::test_fails', 'failed'],
    ['pytest-xunit1.xml', 'tests/test_lib.py::TestOrders::test_duplicate', 'passed'],
    ['pytest-xunit1.xml', 'test_lib.py::LegacyCase::test_old_style', 'passed'],
    ['vitest.xml', 'test/limits.test.ts > Limits > memory > stops a runaway process', 'passed'],
    ['vitest.xml', 'limits.test.ts > stops a runaway process', 'passed'],
    ['vitest.xml', 'Limits > fails', 'failed'],
    ['jest-junit.xml', 'Limits › memory › stops a runaway process', 'passed'],
    ['jest-junit.xml', 'memory › stops a runaway process', 'passed'],
    ['jest-junit.xml', 'Limits memory stops a runaway process', 'passed'],
    ['jest-junit.xml', 'Limits › GET /orders/1 answers', 'passed'],
    ['jest-junit-titles.xml', 'src/limits.test.js › Limits › memory › stops a runaway process', 'passed'],
    ['playwright.xml', 'limits.spec.ts › Limits › memory › stops a runaway process', 'passed'],
    ['surefire-nested.xml', 'MemoryTest#stopsARunawayProcess', 'passed'],
    ['surefire-nested.xml', 'org.example.limits.MemoryTest.units(String)[1]', 'passed'],
    ['surefire-nested.xml', 'org/example/limits/MemoryTest.java#stopsARunawayProcess', 'passed'],
    ['surefire-nested.xml', 'MemoryTest.Orders.rejectsADuplicate', 'passed'],
    ['node.xml', 'Limits > memory > fails', 'failed'],
    ['gotestsum.xml', 'limits/memory::TestUnits/5_mg', 'passed'],
    ['gotestsum.xml', 'TestUnits/5_mg', 'passed'],
    ['dotnet.xml', 'Limits.Tests.MemoryTests.Units(dose: 0.5, unit: "mg")', 'passed'],
    ['dotnet.xml', 'MemoryTests.Fails', 'failed'],
    ['googletest.xml', 'test/memory_test.cc::MemoryTest::StopsARunawayProcess', 'passed'],
    ['googletest.xml', 'MemoryTest.StopsARunawayProcess', 'passed'],
    ['ctest.xml', 'limits.memory', 'passed'],
  ])('%s: %s', async (report, reference, status) => {
    const { outcomes } = await readFixture(`junit-xml/${report}`)
    const found = find(reference, outcomes)
    expect(found.outcomes.map(({ outcome }) => outcome.status)).toEqual([status])
    expect(found.isAmbiguous).toBe(false)
  })
})

describe('a reference is never believed to mean another test', () => {
  it.each([
    ['test_lib.py::test_a', pytest('tests.test_lib', 'test_ab')],
    ['test_lib.py::test_a', pytest('tests.test_lib', 'also test_a')],
    ['lib.py::test_a', pytest('tests.test_lib', 'test_a')],
    ['backend/tests/test_lib.py::test_a', pytest('tests.test_lib', 'test_a')],
    ['backend/src/a.test.ts > works', inFile('src/a.test.ts', 'works')],
    ['a.test.ts > works', inFile('src/extra.test.ts', 'works')],
    ['src/a.test.ts > works', inFile('src/a.test.ts', 'never works')],
    ['a.test.ts > Other > works', inFile('src/a.test.ts', 'Limits > works')],
    ['a.test.ts > works > Limits', inFile('src/a.test.ts', 'Limits > works')],
    ['Limits > memory > works', inFile('src/a.test.ts', 'memory > Limits > works')],
    ['test_units', pytest('tests.test_lib', 'test_units[5]')],
    ['test_units[.]', pytest('tests.test_lib', 'test_units[5]')],
    ['runaway process', anOutcome('Limits memory stops a runaway process')],
    ['emory › stops', anOutcome('Limits memory stops')],
    ['emory › stops', anOutcome('', { names: ['Limits memory', 'stops'] })],
    ['tests/test_lib.py::test_a', pytest('tests.test_lib.test_other', 'test_a')],
    ['tests/test_lib.py', pytest('tests.test_lib', 'test_a')],
    ['src/a.test.ts', inFile('src/a.test.ts', 'src/a.test.ts')],
    ['', pytest('tests.test_lib', 'test_a')],
    ['./ > test_a', pytest('tests.test_lib', 'test_a')],
    ['../.. > test_a', pytest('tests.test_lib', 'test_a')],
    ['/::test_a', inFile('src/a.test.ts', 'test_a')],
    [' :: ', pytest('tests.test_lib', 'test_a')],
  ])('%s', (reference, outcome) => {
    expect(find(reference, [outcome]).outcomes).toEqual([])
  })
})

describe('ambiguity', () => {
  const twoClasses = [pytest('tests.test_lib.TestA', 'test_x'), pytest('tests.test_lib.TestB', 'test_x')]

  it('reports two tests of one name in two classes', () => {
    expect(find('tests/test_lib.py::test_x', twoClasses)).toMatchObject({ isAmbiguous: true })
    expect(find('test_x', twoClasses)).toMatchObject({ isAmbiguous: true })
  })

  it('reports two files of one name in two folders', () => {
    const outcomes = [inFile('a/limits.test.ts', 'works'), inFile('b/limits.test.ts', 'works')]
    expect(find('limits.test.ts > works', outcomes).isAmbiguous).toBe(true)
    expect(find('a/limits.test.ts > works', outcomes)).toMatchObject({
      isAmbiguous: false,
      outcomes: [{ outcome: outcomes[0] }],
    })
  })

  it('prefers the test that is named just as its runner names it', () => {
    const outcomes = [
      pytest('tests.test_lib', 'test_x'),
      ...twoClasses,
      pytest('tests.test_lib.TestA.TestInner', 'test_x'),
    ]
    expect(names(find('tests/test_lib.py::test_x', outcomes))).toEqual(['tests.test_lib > test_x'])
    expect(names(find('tests/test_lib.py::TestA::test_x', outcomes))).toEqual([
      'tests.test_lib.TestA > test_x',
    ])
    expect(names(find('TestA.test_x', outcomes))).toEqual(['tests.test_lib.TestA > test_x'])
  })

  it('takes the same test in several reports for one test with several outcomes', () => {
    const outcomes = [
      inFile('src/a.test.ts', 'works'),
      inFile('/home/runner/work/limits/src/a.test.ts', 'works'),
      inFile('D:/a/limits/src/a.test.ts', 'works'),
    ]
    const found = find('src/a.test.ts > works', outcomes, ['src/a.test.ts'])
    expect(found).toMatchObject({ isAmbiguous: false, file: 'src/a.test.ts', isFileMissing: false })
    expect(found.outcomes).toHaveLength(3)
  })

  it('takes both dialects of pytest for one test', () => {
    const outcomes = [
      pytest('tests.test_lib', 'test_x'),
      { ...pytest('tests.test_lib', 'test_x'), file: 'tests/test_lib.py' },
    ]
    expect(find('tests/test_lib.py::test_x', outcomes, ['tests/test_lib.py'])).toMatchObject({
      isAmbiguous: false,
    })
  })
})

describe('wildcards', () => {
  const outcomes = [
    pytest('tests.test_lib', 'test_units[5]'),
    pytest('tests.test_lib', 'test_units[a::b > c]'),
    pytest('tests.test_lib', 'test_units'),
    pytest('tests.test_lib.TestOrders', 'test_other'),
    inFile('src/a.test.ts', 'Limits > dose > 5 mg is refused'),
  ]

  it.each([
    ['tests/test_lib.py::test_units[*]', 2],
    ['tests/test_lib.py::*', 4],
    ['tests/*.py::*', 4],
    ['tests.test_lib.*', 4],
    ['Test*::test_other', 1],
    ['src/*.test.ts > Limits > *', 1],
    ['src/a.test.ts > Limits > dose *', 1],
    ['*/test_units', 0],
  ])('%s finds %d tests, and that is no ambiguity', (reference, count) => {
    const found = find(reference, outcomes)
    expect(found.outcomes).toHaveLength(count)
    expect(found.isAmbiguous).toBe(false)
  })

  it('does not overlook a module or a class that failed as a whole', () => {
    const module = anOutcome('tests.test_broken', { status: 'errored' })
    expect(names(find('tests/*.py::*', [...outcomes, module]))).toContain('tests.test_broken')
    const setup = anOutcome('org.example.SetupTest', { status: 'errored' })
    expect(names(find('org.example.*', [setup]))).toEqual(['org.example.SetupTest'])
  })

  it('gives the outcomes in the order of the reports', () => {
    expect(names(find('tests/test_lib.py::*', outcomes))).toEqual(
      outcomes.slice(0, 4).map(({ names: [...all] }) => all.join(' > ')),
    )
  })
})

describe('the file of a test', () => {
  const works = inFile('src/a.test.ts', 'works')

  it('is missing where the reference names one that is not in the tree', () => {
    expect(find('src/a.test.ts > works', [works], ['src/b.test.ts'])).toMatchObject({ isFileMissing: true })
    expect(find('test_lib.py::test_x', [], [])).toMatchObject({ isFileMissing: true })
    expect(find('tests/*_lib.py::test_x', [], ['tests/a.py'])).toMatchObject({ isFileMissing: true })
    expect(find('src/a.test.ts', [works], [])).toMatchObject({ isFileMissing: true })
  })

  it('is not missing where the reference names none', () => {
    for (const reference of [
      'Limits > works',
      'tests.test_lib.test_x',
      'GET /orders > works',
      'TestUnits/5_mg',
    ])
      expect(find(reference, []).isFileMissing).toBe(false)
  })

  it('is not missing where what looks like one is the name of a suite', () => {
    const outcome = inFile('src/a.test.ts', 'reads config/app.js > fails')
    expect(find('reads config/app.js > fails', [outcome])).toMatchObject({
      isFileMissing: false,
      outcomes: [{ outcome }],
    })
  })

  it('is the one in the tree, however the reference and the report name it', () => {
    const paths = ['packages/limits/src/a.test.ts', 'packages/limits/tests/test_lib.py']
    expect(find('src/a.test.ts > works', [works], paths).file).toBe(paths[0])
    expect(find('works', [works], paths).file).toBe(paths[0])
    expect(find('test_lib.py::test_x', [], paths).file).toBe(paths[1])
    expect(find('test_x', [pytest('tests.test_lib.TestA', 'test_x')], paths).file).toBe(paths[1])
    expect(find('tests\\test_lib.py::test_x', [], paths).file).toBe(paths[1])
  })

  it('is not guessed where several may be meant', () => {
    const paths = ['a/limits.test.ts', 'b/limits.test.ts']
    expect(find('limits.test.ts > works', [], paths)).toMatchObject({ file: undefined, isFileMissing: false })
    const ran = inFile('/home/runner/work/x/b/limits.test.ts', 'works')
    expect(find('limits.test.ts > works', [ran], paths).file).toBe('b/limits.test.ts')
  })
})

describe('a reference with a wildcard that finds tests in several files', () => {
  it('names one that changed since the report, so that nobody takes the rest for fresh', () => {
    const tests = [inFile('src/a.test.ts', 'works'), inFile('src/b.test.ts', 'works')]
    const report = aReport(tests, { changed: new Set(['src/b.test.ts']) })
    const paths = new Set(['src/a.test.ts', 'src/b.test.ts'])
    const found = findTests({ index: createTestIndex([report], NO_IDS), paths }, 'src/*.test.ts > works')
    expect(found.file).toBe('src/b.test.ts')
  })
})

describe('a million tests', () => {
  it('answers fifty thousand references in seconds', () => {
    const outcomes = Array.from({ length: 300_000 }, (_, index) =>
      inFile(`src/suite-${index % 1000}.test.ts`, `Limits > case ${index}`),
    )
    const sources = { index: createTestIndex([aReport(outcomes)], NO_IDS), paths: new Set<string>() }
    let found = 0
    for (let index = 0; index < 50_000; index += 1)
      found += findTests(sources, `suite-${index % 1000}.test.ts > Limits > case ${index}`).outcomes.length
    expect(found).toBe(50_000)
  }, 20_000)
})
