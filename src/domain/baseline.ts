import type { RiskLevel } from './risk.ts'

/** A finding that stood when the register came under the gate. */
export interface BaselineEntry {
  readonly rule: string
  /** The level up to which it stands. */
  readonly level: 'warning' | 'error'
  readonly hazard: string | undefined
  /** The control's full id. */
  readonly control: string | undefined
  /** The hazard's current risk up to which it stands; `undefined`: nobody knew it, or it is about no hazard. */
  readonly risk: RiskLevel | undefined
  /** What tells it from other findings, whatever line it stands on: 16 hexadecimal digits. */
  readonly fingerprint: string
  /** What was found, for a reader of the file. */
  readonly message: string
}

/** One version of a baseline's file. */
export interface BaselineVersion {
  /** The day of judgement on which it was first written, ISO. */
  readonly date: string
  readonly entries: readonly BaselineEntry[]
}

/** The baseline of a register, with what git's history says of it. */
export interface Baseline extends BaselineVersion {
  /** Path from the root. */
  readonly file: string
  /** Why nothing can stand under it, "it …"; its entries are then empty. */
  readonly unusable: string | undefined
  /** The versions that were committed up to the judged commit; where the file was removed, one without entries. */
  readonly former: readonly BaselineVersion[]
}

/** How many findings stand under the baseline. They are counted in every total all the same. */
export interface BaselineStanding {
  readonly file: string
  readonly date: string
  /** False: this profile takes no notice of it. */
  readonly isInForce: boolean
  readonly errors: number
  readonly warnings: number
  /** Entries whose finding is gone, so that the baseline can shrink. */
  readonly gone: number
}
