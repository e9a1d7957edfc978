import type { Hazard } from '../domain/hazard.ts'
import type { RiskLevel, RiskMatrix } from '../domain/risk.ts'
import { riskScore } from './risk-score.ts'

/** The level of the residual risk that a hazard claims; `undefined`: it claims none, or nobody can read it. */
export const claimedLevel = ({ residual }: Hazard, matrix: RiskMatrix): RiskLevel | undefined =>
  residual === undefined
    ? undefined
    : riskScore(residual, { assessment: 'residual', matrix, labelling: undefined }).risk.risk
