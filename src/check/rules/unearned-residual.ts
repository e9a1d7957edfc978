import type { AssessedControl } from '../../domain/hazard-log.ts'
import type { Risk, RiskMatrix } from '../../domain/risk.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'
import { wordOfStep } from '../word-of-step.ts'

/** A residual risk counts only while every control it rests on is shown to work. */
export const unearnedResidual = defineRule({
  id: 'unearned-residual',
  level: always('error'),
  clause: 'DCB0129 6.1.4, 6.3.3',
  summary: 'The residual risk rests on controls that are not verified, so the risk goes back up',
  checkHazard: (hazard, { config: { matrix } }) => {
    const { residual, residualRisk, initialRisk, currentRisk } = hazard
    const unverified = hazard.relied.filter(({ verification }) => verification !== 'verified')
    if (residual === undefined || residualRisk?.risk === undefined || unverified.length === 0) return []
    if (initialRisk.risk === undefined) return []
    return [
      {
        place: residual.reliesOnLine?.place ?? residual.place,
        message: `The residual risk of ${hazard.id} is claimed as ${inWords(residualRisk, matrix)}, but stands ${currentRisk.isAtLeast ? 'at least at' : 'at'} ${inWords(currentRisk, matrix)} because ${reasons(unverified)}`,
        help: 'Get each of these controls verified, or score the residual risk without them',
      },
    ]
  },
})

/** The level and the scores behind it: the same level may stand for other scores. */
const inWords = ({ risk, likelihood, severity }: Risk, matrix: RiskMatrix): string =>
  `${risk ?? 'unknown'} (${wordOfStep(matrix.likelihoods, likelihood)}, ${wordOfStep(matrix.severities, severity)})`

const reasons = (controls: readonly AssessedControl[]): string => {
  const [first, ...others] = controls.map((control) => `${nameOfControl(control)} is ${control.verification}`)
  return others.length > 3
    ? `${first ?? ''} and ${others.length} more are not verified`
    : [first, ...others].join(', ')
}
