import { LETS_DOWN, isDeploymentCategory } from '../domain/control.ts'
import { UNSCORED } from '../domain/risk.ts'
import type { Risk, RiskMatrix } from '../domain/risk.ts'
import type { AssessedControl, CurrentRisk } from '../domain/hazard-log.ts'
import { riskOf } from './matrix.ts'

/** What a current risk is computed from. */
export interface RiskFacts {
  readonly initial: Risk
  /** `undefined`: the file has no residual section. */
  readonly residual: Risk | undefined
  readonly controls: readonly AssessedControl[]
  readonly relied: readonly AssessedControl[]
  /** `Relies on` names something that is no control. */
  readonly reliesOnUnknown: boolean
  readonly matrix: RiskMatrix
}

/** Existing controls that the initial score counts on and that do not hold today. */
export const failedExisting = (controls: readonly AssessedControl[]): readonly AssessedControl[] =>
  controls.filter(({ category, verification }) => category === 'existing' && LETS_DOWN.has(verification))

/**
 * A residual risk is earned: it counts only while every control it rests on is verified, and one that
 * rests on nothing is never earned.
 */
export const isResidualEarned = ({
  initial,
  residual,
  relied,
  reliesOnUnknown,
  controls,
}: RiskFacts): boolean =>
  initial.risk !== undefined &&
  residual?.risk !== undefined &&
  relied.length > 0 &&
  !reliesOnUnknown &&
  failedExisting(controls).length === 0 &&
  relied.every(({ verification }) => verification === 'verified')

/**
 * The risk as the evidence stands: the residual scores once earned, else on each axis the higher of
 * initial and residual. Without an initial score it is unknown, which ranks above 5.
 */
export const currentRisk = (facts: RiskFacts): CurrentRisk => {
  const conditions = facts.controls.filter(
    (control) => isDeploymentCategory(control.category) && !facts.relied.includes(control),
  )
  const isAtLeast = failedExisting(facts.controls).length > 0
  return { ...riskToday(facts), isAtLeast, conditions }
}

const riskToday = (facts: RiskFacts): Risk => {
  const { initial, residual, matrix } = facts
  if (initial.risk === undefined) return UNSCORED
  if (residual === undefined) return initial
  if (isResidualEarned(facts)) return residual
  return riskOf(matrix, {
    likelihood: higher(initial.likelihood, residual.likelihood),
    severity: higher(initial.severity, residual.severity),
  })
}

const higher = <Step extends number>(left: Step | undefined, right: Step | undefined): Step | undefined => {
  if (left === undefined || right === undefined) return left ?? right
  return left > right ? left : right
}
