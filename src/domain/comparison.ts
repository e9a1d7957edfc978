import type { ChangeKind } from './change-kinds.ts'
import type { Place } from './finding.ts'

/** One thing that differs between the registers of two revisions. */
export interface RegisterChange {
  readonly kind: ChangeKind
  /** The id of the hazard; `undefined`: it is about more than one. */
  readonly hazard: string | undefined
  /** The id of the control, or its first words where it has none. */
  readonly control: string | undefined
  /** One sentence without a full stop. */
  readonly says: string
  /** The words on each side that differ, in full; `undefined` where there are none there, or the sentence has them. */
  readonly was: string | undefined
  readonly is: string | undefined
  /** Where it stands on each side; `undefined`: it is not there. */
  readonly before: Place | undefined
  readonly after: Place | undefined
}

/** One side of a comparison. */
export interface ComparedEnd {
  /** In a person's words: `v1.2.0`, `the working tree`. */
  readonly name: string
  /** `undefined`: the working tree. */
  readonly commit: string | undefined
  readonly release: string | undefined
  readonly hazards: number
  readonly controls: number
  /** What this side cannot tell, each a sentence without a full stop. */
  readonly unknown: readonly string[]
}

/**
 * What the facts say to the question of DCB0129 7.3.3. `asked-for`: the recorded clinical risk is another.
 * `for-a-person`: something differs of which a person has to judge whether it changed the risk. `nothing-found`:
 * nothing here asks for a report; that is never "not needed".
 */
export type ReportAnswer = 'asked-for' | 'for-a-person' | 'nothing-found'

/** A reason of the answer, and how many changes it stands for. */
export interface ReportReason {
  /** A sentence without a full stop. */
  readonly says: string
  /** Clauses of DCB0129: `7.3.3`. */
  readonly clause: string
}

/** Does the newer side need a new Clinical Safety Case Report? (DCB0129 7.3.3) */
export interface ReportQuestion {
  readonly answer: ReportAnswer
  /** Facts by which the standard's words ask for one. */
  readonly asks: readonly ReportReason[]
  /** What a Clinical Safety Officer has to judge. */
  readonly judge: readonly ReportReason[]
  /** What speaks against one. */
  readonly against: readonly string[]
}

/** What differs between the registers of two revisions, what weighs most first. */
export interface Comparison {
  readonly base: ComparedEnd
  readonly head: ComparedEnd
  /** The date of judgement on both sides, ISO: nothing differs here because of the calendar. */
  readonly date: string
  /** Titles of the hazards on the newer side, or on the older where they are gone; by id. */
  readonly titles: ReadonlyMap<string, string>
  readonly changes: readonly RegisterChange[]
  readonly report: ReportQuestion
}
