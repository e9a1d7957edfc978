import { additionalControls, restOnPeopleAlone } from '../additional-controls.ts'
import { placeOfControls } from '../place-of-controls.ts'
import { always, defineRule } from '../rule.ts'

/** A high risk deserves more than asking people to take care. */
export const weakControls = defineRule({
  id: 'weak-controls',
  level: always('warning'),
  clause: 'DCB0129 6.1.1, implementation guidance 6.1',
  summary: 'A high initial risk is controlled by training and business process alone',
  checkHazard: (hazard) => {
    const risk = hazard.initialRisk.risk ?? 0
    const controls = additionalControls(hazard.controls)
    if (risk < 4 || !restOnPeopleAlone(controls)) return []
    return [
      {
        place: placeOfControls(hazard, controls),
        message: `${hazard.id} has an initial risk of ${risk}, but all its controls are training or business process, expected a design control`,
        help: 'Ask first whether the design can remove the hazard or catch it; training comes last',
      },
    ]
  },
})
