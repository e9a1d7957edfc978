import type { Tone } from './safety-case.ts'

export interface TestReportEntry {
  readonly file: string
  readonly tests: number
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Why it could not be read, or what it does not say; `''` where there is nothing to remark. */
  readonly remark: string
}

export interface TraceRow {
  readonly hazard: string
  readonly hazardName: string
  /** The hazard's page below the output folder. */
  readonly page: string
  /** The control's name; `no control` for a hazard that has none. */
  readonly control: string
  readonly kind: string
  readonly verification: string
  readonly tone: Tone
  readonly isReliedOn: boolean
  /** Do its tests notice when it is undone? `''` where nobody has tried. */
  readonly proof: string
  readonly proofTone: Tone
  /** Code and settings that the control rests on. */
  readonly code: readonly AnchorEntry[]
  readonly test: TestEntry
}

/** A path in the code, a setting or a document of evidence, and whether it is as claimed. */
export interface AnchorEntry {
  readonly text: string
  readonly isThere: boolean
  /** Has its code changed in meaning since the last review, or can nobody tell? */
  readonly isSuspect: boolean
  /** What was found; `''` where there is nothing to remark. */
  readonly remark: string
}

export interface TestEntry {
  /** `no test` where there is none. */
  readonly name: string
  /** `passed`, `failed`, `not run` …; `no result` where no report speaks of it. */
  readonly result: string
  readonly tone: Tone
  /** The report, or how the test comes to speak for the control; `''` where there is none. */
  readonly source: string
  /** The full id of the testing control through which it speaks; `''` for the control's own. */
  readonly through: string
}

/** What was found out by undoing a control. */
export interface ProofEntry {
  /** `noticed when undone`: what its tests do; `''` where nobody has tried. */
  readonly word: string
  readonly tone: Tone
  /** What happened, and on which day. */
  readonly because: string
}
