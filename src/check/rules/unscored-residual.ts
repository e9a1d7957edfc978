import { additionalControls } from '../additional-controls.ts'
import { listed } from '../../shared/listed.ts'
import { placeOfField } from '../place-of-field.ts'
import { defineRule, nameOfControl, WARNING_THEN_ERROR } from '../rule.ts'

/** Controls are in place, but nobody has judged what risk is left. */
export const unscoredResidual = defineRule({
  id: 'unscored-residual',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 6.1.4',
  summary: 'Controls are in place, but the risk that is left has no score',
  checkHazard: (hazard) => {
    const { id, initialRisk, residualRisk } = hazard
    const inPlace = additionalControls(hazard.controls).filter(
      ({ declared, verification }) => declared === 'implemented' || verification === 'verified',
    )
    if (initialRisk.risk === undefined || residualRisk?.risk !== undefined || inPlace.length === 0) return []
    const lacking = (['likelihood', 'severity'] as const).filter((axis) => residualRisk?.[axis] === undefined)
    return [
      {
        place: placeOfField(hazard, 'residual'),
        message: `${id} has controls in place (${listed(inPlace.map(nameOfControl))}), but no residual ${lacking.join(' and no residual ')}, expected both scores`,
        help: 'Score "Likelihood:" and "Severity:" under "Residual hazard risk assessment"',
      },
    ]
  },
})
