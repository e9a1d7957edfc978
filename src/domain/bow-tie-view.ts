import type { ControlCategory } from './control.ts'
import type { RiskEntry, Tone } from './safety-case.ts'

/** What leads to a hazard and what follows from it, with the controls that stand between. */
export interface BowTieView {
  readonly picture: 'bow-tie'
  /** One line that says what the picture shows. */
  readonly title: string
  readonly id: string
  readonly name: string
  readonly current: RiskEntry
  readonly residual: RiskEntry
  /** `earned`, `not earned` or `nothing claimed`. */
  readonly claim: string
  /** In the order of the file. The last one may stand for causes that a control names in other words. */
  readonly causes: readonly CauseView[]
  /** Controls that are said to reduce the severity of what follows, and that address no cause. */
  readonly after: readonly BarrierView[]
  /** Controls of which the register does not say where they stand. */
  readonly unplaced: readonly BarrierView[]
  /** `''` where nobody has written it. */
  readonly effect: string
  /** `''` where nobody has written it. */
  readonly harm: string
}

export interface CauseView {
  /** `Cause 1`. */
  readonly label: string
  readonly text: string
  /** The controls that say that they address it; a control may address several causes. */
  readonly barriers: readonly BarrierView[]
}

/** A control where it stands between a cause and the harm. */
export interface BarrierView {
  /** `D1`, or the first words where it has no id yet. */
  readonly name: string
  readonly category: ControlCategory
  readonly text: string
  /** Its state: `verified`, `not-run, planned`, `unverified, left to the deployer`. */
  readonly state: string
  /** What the picture says with a shape: it holds, its own evidence speaks against it, or nobody knows yet. */
  readonly standing: 'holds' | 'lets down' | 'not shown'
  readonly tone: Tone
  /** Does the residual risk rest on it? */
  readonly isReliedOn: boolean
  /** Why it stands where it stands: `addresses cause 1`. */
  readonly place: string
}
