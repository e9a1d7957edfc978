import type { TestOutcome, TestStatus } from '../domain/evidence.ts'
import { isFilePath, splitTestName } from '../shared/test-names.ts'
import { worseStatus } from './test-report.ts'

/** The attributes of an element. */
export type Attributes = Readonly<Record<string, string>>

/** A `<testsuite>` around a test case. */
export interface JunitSuite {
  readonly name: string | undefined
  readonly file: string | undefined
  /** Values of its properties, and of those around it, that may carry a control's id. */
  readonly tags: string[]
}

/** Where a test case stands and what it is called, in whatever way its runner puts that into JUnit XML. */
export const identityOfCase = (
  attributes: Attributes,
  suites: readonly JunitSuite[],
): Pick<TestOutcome, 'file' | 'names'> => {
  const title = attributes['name'] ?? ''
  const classname = attributes['classname'] ?? attributes['class']
  // jest-junit writes the whole name twice; vitest does it where a file itself fails.
  const isRepeated = classname === title
  const isPath = classname !== undefined && !isRepeated && isFilePath(classname)
  const file = fileAttribute(attributes) ?? (isPath ? classname : fileOfSuites(suites))
  const outer = isRepeated || isPath ? [] : outerNames(classname, suites)
  return {
    file: file?.replaceAll('\\', '/'),
    names: [...outer, ...splitTestName(ownTitle(title, classname))],
  }
}

/** Node's runner calls every class `test` and nests suites instead; others leave the class out. */
const outerNames = (classname: string | undefined, suites: readonly JunitSuite[]): readonly string[] => {
  if (classname !== undefined && classname !== 'test') return splitTestName(classname)
  return suites
    .flatMap(({ name }) => (name === undefined || isFilePath(name) ? [] : [name]))
    .flatMap(splitTestName)
}

/** Some runners write the class before the test's own name once more. */
const ownTitle = (title: string, classname: string | undefined): string =>
  classname !== undefined && classname !== '' && title.startsWith(`${classname}.`)
    ? title.slice(classname.length + 1)
    : title

/** Runners of compiled tests name the library they stand in, which is no file of the tree. */
const fileAttribute = (attributes: Attributes): string | undefined => {
  const file = attributes['file'] ?? attributes['filepath']
  return file === undefined || file === '' || /\.(?:dll|exe|jar|so|class)$/i.test(file) ? undefined : file
}

const fileOfSuites = (suites: readonly JunitSuite[]): string | undefined => {
  const suite = suites.findLast(
    ({ file, name }) => file !== undefined || (name !== undefined && isFilePath(name)),
  )
  return suite?.file ?? suite?.name
}

/** The attributes of a `<testsuite>`, as a test case within it needs them. */
export const suiteOf = (attributes: Attributes, outer: JunitSuite | undefined): JunitSuite => ({
  name: attributes['name'],
  file: fileAttribute(attributes),
  tags: [...(outer?.tags ?? [])],
})

/** What an element below a test case says of it; `undefined`: nothing. */
export const statusOfElement = (name: string): TestStatus | undefined => ELEMENTS.get(name)

// Surefire's `flaky…` and `rerun…`: the test failed before it was run again, so it does not hold always.
const ELEMENTS: ReadonlyMap<string, TestStatus> = new Map([
  ['failure', 'failed'],
  ['flakyFailure', 'failed'],
  ['rerunFailure', 'failed'],
  ['error', 'errored'],
  ['flakyError', 'errored'],
  ['rerunError', 'errored'],
  ['skipped', 'skipped'],
  ['disabled', 'skipped'],
])

/** What `status` and `result` say (googletest, CTest and others); a word nobody knows is an error. */
export const statusOfAttributes = (attributes: Attributes): TestStatus =>
  [attributes['status'], attributes['result']]
    .filter((word) => word !== undefined && word.trim() !== '')
    .map((word): TestStatus => WORDS.get(word?.trim().toLowerCase() ?? '') ?? 'errored')
    .reduce(worseStatus, 'passed')

const WORDS: ReadonlyMap<string, TestStatus> = new Map([
  ...['run', 'completed', 'passed', 'pass', 'success', 'successful', 'succeeded', 'ok'].map(
    (word) => [word, 'passed'] as const,
  ),
  ...['failed', 'fail', 'failure'].map((word) => [word, 'failed'] as const),
  ...['notrun', 'suppressed', 'skipped', 'skip', 'disabled', 'pending', 'todo', 'ignored', 'untested'].map(
    (word) => [word, 'skipped'] as const,
  ),
])

/** The mark with which pytest (`xfail`) and Node's runner (`todo`) keep a test from counting. */
export const quarantineOf = ({ type }: Attributes): string | undefined => QUARANTINES.get(type ?? '')

const QUARANTINES: ReadonlyMap<string, string> = new Map([
  ['pytest.xfail', 'expected to fail'],
  ['todo', 'todo'],
])
