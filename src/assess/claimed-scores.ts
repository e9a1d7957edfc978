import type { ClaimedScores } from '../domain/release.ts'
import type { Hazard } from '../domain/hazard.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import { riskScore } from './risk-score.ts'

/** What a hazard claims by a matrix, whatever its evidence; an axis that nobody can read stays unknown. */
export const claimedScores = (
  { initial, residual, labelling }: Hazard,
  matrix: RiskMatrix,
): ClaimedScores => ({
  initial: riskScore(initial, { assessment: 'initial', matrix, labelling }).risk,
  residual:
    residual === undefined
      ? undefined
      : riskScore(residual, { assessment: 'residual', matrix, labelling: undefined }).risk,
})
