import type { TestOutcome, TestReport, TestStatus } from '../domain/evidence.ts'
import { withoutColours } from '../shared/test-names.ts'

/** A format of test reports. Reading one never throws for what stands in it: see `unreadableReport`. */
export interface TestReportFormat {
  readonly id: string
  /** As people call it, for a message that lists what can be read: `JUnit XML`. */
  readonly name: string
  /** Judges by the report's first characters (`HEAD_LENGTH`), without a byte-order mark or white space before them. */
  readonly detects: (head: string) => boolean
  /** May throw only what reading `chunks` throws. */
  readonly parse: (file: string, chunks: AsyncIterable<string>) => Promise<TestReport>
}

/** A report of which nothing counts; `why` goes on from the report's name: "is empty, expected …". */
export const unreadableReport = (file: string, why: string, line?: number): TestReport => ({
  file,
  outcomes: [],
  revision: undefined,
  unreadable: why,
  line,
})

/** A report that was read to its end, unless it names two revisions. */
export const readableReport = (
  file: string,
  outcomes: readonly TestOutcome[],
  revisions: ReadonlySet<string> = new Set(),
): TestReport => {
  const trouble = revisionTrouble(revisions)
  if (trouble !== undefined) return unreadableReport(file, trouble)
  const [revision] = revisions
  return { file, outcomes, revision, unreadable: undefined, line: undefined }
}

/** The revision a report names; two that differ mean that it was put together from two runs. */
const revisionTrouble = (revisions: ReadonlySet<string>): string | undefined =>
  revisions.size < 2
    ? undefined
    : `names the revisions ${[...revisions].slice(0, 2).map(firstLine).join(' and ')}, expected one revision in one report`

/** The first line that says anything, for a person: without colours, at most 300 characters. */
export const firstLine = (text: string): string | undefined => {
  const line = withoutColours(text.slice(0, 4000))
    .split(/[\r\n]+/)
    .find((each) => each.trim() !== '')
    ?.trim()
  return line !== undefined && line.length > 300 ? `${line.slice(0, 299)}…` : line
}

/** A test that failed before it was run again does not always hold: it counts as failed, and this says why. */
export const passedWhenRerun = (failure: string | undefined): string =>
  `passed only when it was run again${failure === undefined ? '' : `: ${failure}`}`

/** Could a control's id stand in it? Most properties of a report (versions, paths) hold none. */
export const mayCarryId = (value: string): boolean => /[._-][a-z]\d/i.test(value)

/** The worse of the two: a test that is skipped and fails has failed. */
export const worseStatus = (left: TestStatus, right: TestStatus): TestStatus =>
  RANKS[left] >= RANKS[right] ? left : right

const RANKS: Readonly<Record<TestStatus, number>> = { passed: 0, skipped: 1, failed: 2, errored: 3 }

/** A count as a report writes it; `undefined` for anything but a whole number ≥ 0. */
export const countOf = (value: unknown): number | undefined =>
  (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) &&
  Number.isSafeInteger(Number(value)) &&
  Number(value) >= 0
    ? Number(value)
    : undefined

/** What a report tells of how far a result can be believed. */
export interface Marks {
  readonly isRetried: boolean
  readonly quarantine: string | undefined
  readonly assertions: number | undefined
}

/**
 * The outcome with its marks: what passed only when it was run again has failed, and what is quarantined counts as
 * skipped, whatever came out.
 */
export const withMarks = (outcome: TestOutcome, marks: Partial<Marks>): TestOutcome => {
  const { isRetried, quarantine, assertions } = marks
  if (quarantine !== undefined) return { ...outcome, status: 'skipped', quarantine }
  const counted = assertions === undefined ? outcome : { ...outcome, assertions }
  return isRetried === true && outcome.status === 'passed'
    ? { ...counted, status: 'failed', message: passedWhenRerun(outcome.message), isRetried }
    : counted
}
