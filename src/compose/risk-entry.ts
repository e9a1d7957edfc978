import type { CurrentRisk } from '../domain/hazard-log.ts'
import type { Risk, RiskMatrix, Term } from '../domain/risk.ts'
import type { RiskEntry } from '../domain/safety-case.ts'

/** A risk in words and number; one that is not known says so and ranks above 5. */
export const riskEntry = (risk: Risk | CurrentRisk | undefined, matrix: RiskMatrix): RiskEntry => ({
  isKnown: risk?.risk !== undefined,
  text: riskText(risk),
  axes:
    risk === undefined
      ? 'no assessment'
      : `${word(matrix.likelihoods, risk.likelihood, 'likelihood')} × ${word(matrix.severities, risk.severity, 'severity')}`,
  tone: risk?.risk === undefined ? 'unknown' : `risk-${risk.risk}`,
})

const riskText = (risk: Risk | CurrentRisk | undefined): string => {
  if (risk?.risk === undefined) return 'not scored'
  return 'isAtLeast' in risk && risk.isAtLeast ? `at least ${risk.risk}` : String(risk.risk)
}

const word = (terms: readonly Term[], step: number | undefined, axis: string): string =>
  step === undefined ? `${axis} not scored` : (terms[step - 1]?.word ?? String(step))
