import { isUnwritten } from '../../domain/is-unwritten.ts'
import { placeOfField } from '../place-of-field.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** Only level 1 is acceptable as it is; 2 and 3 are acceptable for a reason. */
export const unjustifiedAcceptance = defineRule({
  id: 'unjustified-acceptance',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 5.1.1, 6.1.4',
  summary: 'A residual risk of 2 or 3 is accepted without saying why it cannot be reduced further',
  checkHazard: (hazard) => {
    const { id, residual, residualRisk } = hazard
    const risk = residualRisk?.risk
    if (residual === undefined || (risk !== 2 && risk !== 3)) return []
    if (!isUnwritten(residual.furtherReduction?.text)) return []
    return [
      {
        place: residual.furtherReduction?.place ?? placeOfField(hazard, 'residual'),
        message: `The residual risk of ${id} is ${risk} and nobody says why it is not reduced further, expected a reason`,
        help: 'Add a line "Further reduction: impractical – " or "Further reduction: cost outweighs benefit – " with the reason, or reduce the risk',
      },
    ]
  },
})
