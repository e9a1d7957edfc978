import type { TestReport } from '../domain/evidence.ts'
import { withoutColours } from '../shared/test-names.ts'

/** A format of test reports. Reading one never throws for what stands in it: see `unreadableReport`. */
export interface TestReportFormat {
  readonly id: string
  /** Judges by the report's first characters, without a byte-order mark or white space before them. */
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

/** The revision a report names; two that differ mean that it was put together from two runs. */
export const revisionTrouble = (revisions: ReadonlySet<string>): string | undefined =>
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

/** A test that failed before it was run again does not hold always: it counts as failed, and this says why. */
export const passedWhenRerun = (failure: string | undefined): string =>
  `passed only when it was run again${failure === undefined ? '' : `: ${failure}`}`

/** Could a control's id stand in it? Most properties of a report (versions, paths) hold none. */
export const mayCarryId = (value: string): boolean => /[._-][a-z]\d/i.test(value)
