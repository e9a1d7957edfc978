import type { Config } from '../../domain/config.ts'
import type { Risk } from '../../domain/risk.ts'
import { always, defineRule } from '../rule.ts'

/** A risk level typed beside its scores, which the matrix contradicts: one of the three is wrong. */
export const bandMismatch = defineRule({
  id: 'band-mismatch',
  level: always('error'),
  clause: 'DCB0129 4.4.1',
  summary: 'A risk level is written down that the matrix does not give for these scores',
  checkHazard: (hazard, { config }) =>
    hazard.bandMismatches.map(({ assessment, written, stored, computed }) => ({
      place: written.place,
      message: `The ${assessment} risk of ${hazard.id} is written as ${stored}, expected ${computed}, which the matrix gives for ${scores(assessment === 'initial' ? hazard.initialRisk : hazard.residualRisk, config)}`,
      help: 'Let a clinician look again at both scores; then take the written level out, for it is always looked up',
    })),
})

const scores = (risk: Risk | undefined, { matrix }: Config): string => {
  const likelihood = matrix.likelihoods[(risk?.likelihood ?? 0) - 1]?.word ?? 'this'
  const severity = matrix.severities[(risk?.severity ?? 0) - 1]?.word ?? 'this'
  return `${likelihood} likelihood and ${severity} severity`
}
