import type { Profile } from '../domain/finding.ts'
import type { Judgement } from '../domain/summary.ts'

/** How a report is wanted. */
export interface ReportAsk {
  readonly toolVersion: string
  /** Which of a rule's levels counts as its own. */
  readonly profile: Profile
  /** May ANSI colours be used? Formats for machines never do. */
  readonly isColoured: boolean
  /** Only errors and the verdict, in the formats that people read. */
  readonly isQuiet: boolean
}

/** One way of telling people or machines what was found. The whole report, with its last line end. */
export interface ReportFormat {
  readonly id: string
  readonly report: (judgement: Judgement, ask: ReportAsk) => string
}
