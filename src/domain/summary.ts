import type { BaselineStanding } from './baseline.ts'
import type { Verification } from './control.ts'
import type { Finding, Level, RuleMeta } from './finding.ts'
import type { RiskLevel } from './risk.ts'

/** How many hazards have each level of risk; `unknown` ranks above 5 and is never left out. */
export type RiskCounts = Readonly<Record<`${RiskLevel}` | 'unknown', number>>

/** A rule that this register has turned down below its own level in the profile. */
export interface LoweredRule {
  readonly rule: string
  readonly from: Level
  readonly to: Level
}

/** The totals, which no template and no waiver can change. */
export interface Summary {
  readonly hazards: number
  readonly controls: number
  /** Findings by level; those that are waived are counted in `waived` alone. */
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly waived: number
  /** Hazards without an initial score. */
  readonly unscored: number
  /** Hazards that no registered person has approved as they now read. */
  readonly unapproved: number
  /** Hazards whose status says draft, triage, withdrawn or merged. */
  readonly drafts: number
  readonly withdrawn: number
  /** Hazards of which linked code changed in meaning since they were reviewed, or of which nobody can tell. */
  readonly suspect: number
  readonly verification: Readonly<Record<Verification, number>>
  readonly initial: RiskCounts
  readonly current: RiskCounts
  /** Hazards without a residual assessment are `unknown`. */
  readonly residual: RiskCounts
  readonly lowered: readonly LoweredRule[]
}

/** What the check stage hands on: every finding, the totals, and the rules that were asked. */
export interface Judgement {
  readonly findings: readonly Finding[]
  readonly summary: Summary
  readonly rules: readonly RuleMeta[]
  /** What stands from before; `undefined`: the register has no baseline. */
  readonly baseline: BaselineStanding | undefined
}
