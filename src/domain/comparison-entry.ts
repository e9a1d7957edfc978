import type { ReportReason } from './comparison.ts'
import type { Tone } from './safety-case.ts'

/** What differs between two revisions, as the template of the report on changes sees it: plain values in words. */
export interface ComparisonEntry {
  /** `v1.0.0 (1a2b3c4d5e)`. */
  readonly from: string
  readonly to: string
  readonly date: string
  readonly count: number
  readonly hazardsBefore: number
  readonly hazardsNow: number
  /** How many changes of each weight there are. */
  readonly totals: readonly { readonly title: string; readonly count: string; readonly tone: Tone }[]
  /** What a side cannot tell. */
  readonly unknown: readonly string[]
  /** A sentence without a full stop. */
  readonly answer: string
  readonly asks: readonly ReportReason[]
  readonly judge: readonly ReportReason[]
  readonly against: readonly string[]
  /** The changes by their weight, what weighs most first; only weights that have some. */
  readonly groups: readonly {
    readonly title: string
    readonly changes: readonly ChangeEntry[]
    readonly texts: readonly WholeText[]
  }[]
}

export interface ChangeEntry {
  /** `HAZ-0001 Name`, or `The register as a whole`. */
  readonly subject: string
  readonly tone: Tone
  /** `worse`, `not known`, `eased` or `changed`. */
  readonly word: string
  readonly says: string
  /** Words of people that stand on one side alone; `''` where there are none. */
  readonly was: string
  readonly is: string
  readonly where: string
}

/** A text that is too long for a row of a table; all of it stands below. */
export interface WholeText {
  /** `HAZ-0001 Name`. */
  readonly subject: string
  /** `as it was` or `as it is`. */
  readonly side: string
  readonly text: string
}
