import { placeOfField } from '../place-of-field.ts'
import { WARNING_THEN_ERROR, defineRule } from '../rule.ts'

/** A risk that nobody has estimated is not a low one: it ranks above every other. */
export const unscoredHazard = defineRule({
  id: 'unscored-hazard',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 4.4.1',
  summary: 'A hazard has no initial score, so its risk is unknown',
  checkHazard: (hazard) => {
    if (hazard.initialRisk.risk !== undefined) return []
    const missing = AXES.filter((axis) => hazard.initialRisk[axis] === undefined)
    const [first = 'likelihood'] = missing
    return [
      {
        place: hazard.initial[first]?.place ?? placeOfField(hazard, first),
        message: `The initial risk of ${hazard.id} is unknown, expected a score for its ${missing.join(' and ')}`,
        help: 'Let a clinician score it below "Likelihood scoring" and "Severity scoring"; until then it ranks above every known risk',
      },
    ]
  },
})

const AXES = ['likelihood', 'severity'] as const
