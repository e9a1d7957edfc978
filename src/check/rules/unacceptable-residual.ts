import { isUnwritten } from '../../domain/is-unwritten.ts'
import { placeOfField } from '../place-of-field.ts'
import { always, defineRule } from '../rule.ts'

/** A risk of 5 is never accepted; one of 4 only when a person has weighed it against the benefit. */
export const unacceptableResidual = defineRule({
  id: 'unacceptable-residual',
  level: always('error'),
  clause: 'DCB0129 6.1.5, 6.1.6, 6.2.1',
  summary: 'The risk that is left is not acceptable',
  checkHazard: (hazard) => {
    const { id, residualRisk, riskBenefit } = hazard
    const risk = residualRisk?.risk
    const place = hazard.residual?.likelihood?.place ?? placeOfField(hazard, 'residual')
    if (risk === 5)
      return [
        {
          place,
          message: `The residual risk of ${id} is 5, which is unacceptable whatever the benefit, expected 4 or less`,
          help: 'Add controls, or change the design so that the hazard goes away; the safety officer escalates what remains',
        },
      ]
    if (risk !== 4 || !isUnwritten(riskBenefit?.text)) return []
    return [
      {
        place,
        message: `The residual risk of ${id} is 4 and nobody has weighed it against the benefit, expected further controls or a risk-benefit analysis`,
        help: 'Add controls; where none is practicable, write the analysis under a heading "Risk-benefit analysis"',
      },
    ]
  },
})
