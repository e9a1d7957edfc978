import { isRiskLevel } from '../domain/risk.ts'
import type { RiskLevel } from '../domain/risk.ts'
import type { Step } from '../domain/schema-types.ts'

/** A level of register.json; `undefined` is unknown, which ranks above 5. */
export const levelOf = (step: Step): RiskLevel | undefined =>
  step !== null && isRiskLevel(step) ? step : undefined
