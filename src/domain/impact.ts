import type { Verification } from './control.ts'
import type { ChangeSet } from './change-set.ts'

/** What a control is touched by. */
export const TOUCH_KINDS = ['code', 'setting', 'test', 'evidence'] as const
export type TouchKind = (typeof TOUCH_KINDS)[number]

/** One thing of a control that a change touches. */
export interface Touch {
  readonly kind: TouchKind
  /** From the root; where the file is gone or was moved, the path it had. */
  readonly path: string
  /** `changed`, `gone`, `moved to src/b.ts`, `new`. */
  readonly how: string
}

/** A control that a change touches, as it stands after it. */
export interface ControlImpact {
  /** The full id, or the first words where there is none. */
  readonly name: string
  readonly id: string | undefined
  readonly text: string
  /** Does the residual risk rest on it? */
  readonly isReliedOn: boolean
  /** `undefined`: the control is gone. */
  readonly verification: Verification | undefined
  readonly because: string
  readonly touches: readonly Touch[]
}

/** A hazard that a change touches. */
export interface HazardImpact {
  readonly id: string
  readonly title: string
  readonly file: string
  /** Why a Clinical Safety Officer has to look, each a sentence without a full stop; none where nothing asks for it. */
  readonly reasons: readonly string[]
  /** Code that the hazard itself names, and no control of it. */
  readonly touches: readonly Touch[]
  readonly controls: readonly ControlImpact[]
  /** What the safety case claims and what the evidence carries after the change: `3`, `at least 4`, `not known`. */
  readonly claimed: string
  readonly current: string
}

/** A changed file that no control names, and the controls that name something else in it. */
export interface UnplacedFile {
  readonly path: string
  readonly near: readonly string[]
}

/** What a change touches, in the words of the register. */
export interface Impact extends Pick<ChangeSet, 'base' | 'head'> {
  /** How many files changed. */
  readonly files: number
  readonly hazards: readonly HazardImpact[]
  /** Why a Clinical Safety Officer has to look at more than single hazards. */
  readonly reasons: readonly string[]
  /** Other files of the register that changed. */
  readonly registerFiles: readonly string[]
  readonly unplaced: readonly UnplacedFile[]
  /** Controls that a residual risk relies on, that are not verified, and that this change does not touch. */
  readonly unverifiedElsewhere: number
}

/** Does anything in the change ask for a Clinical Safety Officer? */
export const needsReview = ({ hazards, reasons }: Impact): boolean =>
  reasons.length > 0 || hazards.some((hazard) => hazard.reasons.length > 0)
