import type { ElementKind } from './argument.ts'
import type { ClaimState } from './claim-states.ts'
import type { Tone } from './safety-case.ts'

/** The argument as a page shows it. */
export interface ArgumentEntry {
  readonly claim: string
  readonly state: string
  readonly tone: Tone
  /** Every state that a goal can be in, the worst first, with how many goals are in it. */
  readonly states: readonly ClaimStateRow[]
  /** The goal of each hazard, the worst state first; within a state in the order of the register. */
  readonly goals: readonly HazardGoalRow[]
  /** All of it, from the claim down; of a large argument as far as the goals of hazards, which lead to their pages. */
  readonly outline: OutlineEntry
  /** The goal of each hazard with all that stands below it, in the order of the register. */
  readonly hazards: readonly OutlineEntry[]
}

export interface ClaimStateRow {
  readonly state: ClaimState
  readonly tone: Tone
  readonly count: number
  readonly meaning: string
}

/** One hazard in the argument: what its goal is and how far it is carried. */
export interface HazardGoalRow {
  readonly hazard: string
  readonly name: string
  /** Its place in the outline, for `link`. */
  readonly anchor: string
  readonly claimed: string
  readonly state: string
  readonly tone: Tone
  /** What is open below it, counted; `''` where nothing is. */
  readonly below: string
  /** What speaks against it or a control of it; empty where nothing does. */
  readonly against: readonly string[]
}

/** A line of an outline, with what stands below it. It is folded where there is much. */
export interface OutlineEntry {
  /** Its place on the page; `''` for a group, which is no element of the argument. */
  readonly anchor: string
  /** What is drawn beside it; `group` for lines that were put together because they are many. */
  readonly shape: ElementKind | 'group'
  /** `Goal`, `Solution` …; `''` for a group. */
  readonly kind: string
  readonly text: string
  /** `defeated`, `owned by the deploying organisation` …; `''` where it has none. */
  readonly state: string
  readonly tone: Tone
  /** Why it is in this state, and what is open below it; `''` where there is nothing to say. */
  readonly remark: string
  /** What it answers and where it is written: `DCB0129 6.3.3`, `src/orders.ts:12`. */
  readonly facts: readonly string[]
  /** Where the site says more, for `link`; `''` where nothing does. */
  readonly to: string
  /** What that is called: `HAZ-0001.D1`. */
  readonly toName: string
  /** Is it unfolded at first? */
  readonly isOpen: boolean
  readonly children: readonly OutlineEntry[]
}
