import type { DatedReport, SourceTag, TestOutcome } from '../domain/evidence.ts'
import { readTestTags } from './test-tags.ts'

/** All outcomes of all reports, to be found by name and by the control whose id they carry. */
export interface TestIndex {
  /** By the test's own name. */
  readonly byName: ReadonlyMap<string, Entry>
  /** Tests whose names are joined to one, by its last two words; built when it is first asked for. */
  readonly byTail: () => ReadonlyMap<string, Entry>
  /** By the full control id (`HAZ-0001.T1`) in a test's names or tags, in the order of the reports. */
  readonly byControl: ReadonlyMap<string, readonly ReportedOutcome[]>
  /** Ids in tests that look like this register's and name no control; each once for each report. */
  readonly orphans: readonly SourceTag[]
}

/** Builds the index, once for the whole register. */
export const createTestIndex = (
  reports: readonly DatedReport[],
  controlIds: ReadonlySet<string>,
): TestIndex => {
  let byTail: ReadonlyMap<string, Entry> | undefined
  return {
    byName: chain(reports, ({ names }) => names.at(-1)),
    byTail: () =>
      (byTail ??= chain(reports, ({ names }) => (names.length === 1 ? tailOf(names[0] ?? '') : undefined))),
    ...readTestTags(reports, controlIds),
  }
}

/** An outcome and the report it stands in. */
export interface ReportedOutcome {
  readonly outcome: TestOutcome
  readonly report: DatedReport
}

/** An outcome in the index: its place among all, and the next one of the same name. */
export interface Entry extends ReportedOutcome {
  readonly order: number
  readonly next: Entry | undefined
}

/** Lists are chained through their entries: a million arrays of one entry each would be heavy. */
const chain = (
  reports: readonly DatedReport[],
  keyOf: (outcome: TestOutcome) => string | undefined,
): ReadonlyMap<string, Entry> => {
  const heads = new Map<string, Entry>()
  let order = 0
  for (const report of reports.toReversed())
    for (const outcome of report.outcomes.toReversed()) {
      const key = keyOf(outcome)
      order -= 1
      if (key !== undefined) heads.set(key, { outcome, report, order, next: heads.get(key) })
    }
  return heads
}

/** The last two words of a name; `undefined` where there are fewer. */
export const tailOf = (name: string): string | undefined => {
  const space = name.lastIndexOf(' ')
  return space === -1 ? undefined : name.slice(name.lastIndexOf(' ', space - 1) + 1)
}
