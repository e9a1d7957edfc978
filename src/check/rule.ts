import type { AssessedControl, AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import type { Problem, Profile, RuleMeta } from '../domain/finding.ts'

/**
 * What a rule knows of a hazard's surroundings where it looks at one hazard at a time. No other hazard is among it, so
 * that what was found of a hazard stands until the hazard or one of these facts is another.
 */
export type Surroundings = Pick<AssessedLog, 'config' | 'date' | 'evidence' | 'records'>

/**
 * A rule: what is wrong, and where. It looks at one hazard at a time (`checkHazard`), at one among the others
 * (`checkAmongOthers`), or at the log as a whole (`checkLog`); it never computes a score and never lets anything pass.
 */
export interface Rule extends RuleMeta {
  readonly checkHazard?: (hazard: AssessedHazard, surroundings: Surroundings) => readonly Problem[]
  readonly checkAmongOthers?: (hazard: AssessedHazard, log: AssessedLog) => readonly Problem[]
  readonly checkLog?: (log: AssessedLog) => readonly Problem[]
}

export const defineRule = (rule: Rule): Rule => rule

/** The same level in both profiles. */
export const always = (level: RuleMeta['level']['draft']): RuleMeta['level'] => ({
  draft: level,
  release: level,
})

/** A warning while the register is being written, an error in an issued safety case. */
export const WARNING_THEN_ERROR: RuleMeta['level'] = { draft: 'warning', release: 'error' }

/** Does the author claim that the control is there, or does the residual risk rest on it? */
export const isClaimed = (control: AssessedControl): boolean =>
  control.declared === 'implemented' || control.isReliedOn

/**
 * The level of a finding about a control's evidence: an error for every control that is claimed; in
 * the draft profile a warning for the others, in release for those that are said to be planned.
 */
export const evidenceLevel = (control: AssessedControl, profile: Profile): 'error' | 'warning' => {
  if (isClaimed(control)) return 'error'
  return profile === 'release' && control.declared !== 'planned' ? 'error' : 'warning'
}

export { controlName as nameOfControl } from '../domain/control-name.ts'
