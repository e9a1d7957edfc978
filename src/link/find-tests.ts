import type { TestOutcome } from '../domain/evidence.ts'
import { groupBy } from '../shared/group-by.ts'
import { fileInTree, filesEndingWith, moduleInTree } from './test-files.ts'
import { tailOf } from './test-index.ts'
import type { Entry, ReportedOutcome, TestIndex } from './test-index.ts'
import { classesPassedOver, outerWords, quickLook } from './test-match.ts'
import { readTestReference } from './test-reference.ts'
import type { ReadReference, WantedTest } from './test-reference.ts'

/** Where tests are looked up: the reports, and the tree that is judged. */
export interface TestSources {
  readonly index: TestIndex
  readonly paths: ReadonlySet<string>
}

/** What a reference finds. A reference that names only a file finds no test. */
export interface FoundTests {
  /** In the order of the reports. */
  readonly outcomes: readonly ReportedOutcome[]
  /** Two different tests match, and the reference has no `*`. */
  readonly isAmbiguous: boolean
  /** The test's file in the tree. */
  readonly file: string | undefined
  /** The reference names a file that is not in the tree. */
  readonly isFileMissing: boolean
}

/** Finds the tests that a reference names; register.md has the rules. */
export const findTests = ({ index, paths }: TestSources, text: string): FoundTests => {
  const reference = readTestReference(text)
  const byPath = search(index, reference.byPath)
  const byName = search(index, reference.byName)
  const found = reference.hasWildcard
    ? [...byPath.keys(), ...byName.keys()]
    : [...closest(byPath), ...closest(byName)]
  const outcomes = [...new Set(found)].sort((left, right) => left.order - right.order)
  const named = reference.file === undefined ? [] : filesEndingWith(paths, reference.file)
  const isNoFile = byPath.size === 0 && byName.size > 0
  return {
    outcomes: outcomes.map(({ outcome, report }) => ({ outcome, report })),
    isAmbiguous: !reference.hasWildcard && groupTests(outcomes, paths).length > 1,
    file: fileOfTests(outcomes, paths) ?? certainFile(named, reference),
    isFileMissing: reference.file !== undefined && named.length === 0 && !isNoFile,
  }
}

/** The entries that are wanted, with the classes passed over to reach them. */
const search = (index: TestIndex, wanted: readonly WantedTest[]): ReadonlyMap<Entry, number> => {
  const found = new Map<Entry, number>()
  for (const each of wanted)
    for (const entry of candidates(index, each)) {
      const passed = classesPassedOver(entry.outcome, each)
      if (passed !== undefined) found.set(entry, Math.min(passed, found.get(entry) ?? passed))
    }
  if (found.size > 0) return found
  for (const each of wanted)
    for (const entry of joinedCandidates(index, each))
      if (classesPassedOver(entry.outcome, each) !== undefined) found.set(entry, 0)
  return found
}

function* candidates({ byName }: TestIndex, wanted: WantedTest): Generator<Entry> {
  if (!wanted.own.includes('*')) {
    yield* chained(byName.get(wanted.own))
    return
  }
  const mayBe = quickLook(wanted)
  for (const head of byName.values())
    for (let entry: Entry | undefined = head; entry !== undefined; entry = entry.next)
      if (mayBe(entry.outcome)) yield entry
}

const joinedCandidates = ({ byTail }: TestIndex, { joined }: WantedTest): Iterable<Entry> => {
  const tail = joined === undefined ? undefined : tailOf(joined)
  return tail === undefined ? [] : chained(byTail().get(tail))
}

function* chained(head: Entry | undefined): Generator<Entry> {
  for (let entry = head; entry !== undefined; entry = entry.next) yield entry
}

/** A test named exactly as its runner names it comes before those reached by passing classes over. */
const closest = (found: ReadonlyMap<Entry, number>): readonly Entry[] => {
  const exact = [...found].filter(([, passed]) => passed === 0).map(([entry]) => entry)
  return exact.length > 0 ? exact : [...found.keys()]
}

/** The outcomes of each test: the same file and the same names, whatever the report. */
export const groupTests = (
  outcomes: readonly ReportedOutcome[],
  paths: ReadonlySet<string>,
): readonly (readonly ReportedOutcome[])[] => {
  const groups = groupBy(outcomes, ({ outcome }) => {
    const file = fileOfOutcome(outcome, paths) ?? outcome.file ?? ''
    return [file, ...outcome.names].join('\n')
  })
  return [...groups.values()]
}

/** The file in the tree that the outcomes come from; of several, one that changed since, for it makes them stale. */
export const fileOfTests = (
  outcomes: readonly ReportedOutcome[],
  paths: ReadonlySet<string>,
): string | undefined => {
  const files = outcomes.flatMap(({ outcome, report }) => {
    const file = fileOfOutcome(outcome, paths)
    return file === undefined ? [] : [{ file, report }]
  })
  return (files.find(({ file, report }) => report.changed.has(file)) ?? files[0])?.file
}

const fileOfOutcome = (outcome: TestOutcome, paths: ReadonlySet<string>): string | undefined =>
  outcome.file === undefined ? moduleInTree(paths, outerWords(outcome)) : fileInTree(paths, outcome.file)

const certainFile = (named: readonly string[], reference: ReadReference): string | undefined =>
  named.find((path) => path === reference.file) ?? (named.length === 1 ? named[0] : undefined)
