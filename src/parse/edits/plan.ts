import type { Hazard } from '../../domain/hazard.ts'
import type { Anatomy } from './anatomy.ts'

/** Why an edit was not made: one sentence that says what to do instead. */
export interface Refusal {
  readonly refused: string
}

/** A stretch of the text (UTF-16 offsets) and what takes its place; its line ends become those of the file there. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** How a change is made, and what the file has to say afterwards. */
export interface Plan {
  readonly splices: readonly Splice[]
  /**
   * The hazard as the edited file has to be read: the one before with the change in it. What the change itself
   * touches may be taken from the one that was read afterwards once it is known to say what was asked for.
   * `undefined`: it does not say that.
   */
  readonly meant: (before: Anatomy, after: Anatomy) => Hazard | undefined
  /** What becomes of every text of the record besides: an id that is another one now. */
  readonly renames?: (text: string) => string
}

export const refusal = (refused: string): Refusal => ({ refused })

export const isRefusal = (value: object): value is Refusal => 'refused' in value
