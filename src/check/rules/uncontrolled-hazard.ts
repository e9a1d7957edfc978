import type { AssessedHazard } from '../../domain/hazard-log.ts'
import { isUnwritten } from '../../domain/is-unwritten.ts'
import { additionalControls } from '../additional-controls.ts'
import { placeOfField } from '../place-of-field.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** A risk of 3 or more asks for a control, or for a reason why there can be none. */
export const uncontrolledHazard = defineRule({
  id: 'uncontrolled-hazard',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 6.1.1',
  summary: 'An initial risk of 3 or more has no control beyond the existing ones',
  checkHazard: (hazard) => {
    const risk = hazard.initialRisk.risk ?? 0
    if (risk < 3 || additionalControls(hazard.controls).length > 0 || isReasoned(hazard)) return []
    return [
      {
        place: placeOfField(hazard, 'controls'),
        message: `${hazard.id} has an initial risk of ${risk} and no control beyond the existing ones, expected at least one`,
        help: 'Add a control under "Hazard controls", or write "Further reduction:" with the reason under "Residual hazard risk assessment"',
      },
    ]
  },
})

const isReasoned = ({ residual, riskBenefit }: AssessedHazard): boolean =>
  [residual?.furtherReduction, ...(residual?.justifications ?? []), riskBenefit].some(
    (reason) => !isUnwritten(reason?.text),
  )
