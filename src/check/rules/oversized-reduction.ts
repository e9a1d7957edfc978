import { additionalControls, restOnPeopleAlone } from '../additional-controls.ts'
import { listed } from '../../shared/listed.ts'
import { placeOfField } from '../place-of-field.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'
import { wordOfStep } from '../word-of-step.ts'

/** Training and procedures are the weakest controls: people forget, leave, and are interrupted. */
export const oversizedReduction = defineRule({
  id: 'oversized-reduction',
  level: always('error'),
  clause: 'DCB0129 6.1.4, implementation guidance 6.1',
  summary: 'The likelihood falls by two steps or more on training and business process controls alone',
  checkHazard: (hazard, { config }) => {
    const { id, initialRisk, residualRisk } = hazard
    const [from, to] = [initialRisk.likelihood, residualRisk?.likelihood]
    // Existing controls count in the initial score already, so they explain no fall from it.
    const relied = additionalControls(hazard.relied)
    if (from === undefined || to === undefined || from - to < 2 || !restOnPeopleAlone(relied)) return []
    const [initial, residual] = [from, to].map((step) => wordOfStep(config.matrix.likelihoods, step))
    return [
      {
        place: hazard.residual?.likelihood?.place ?? placeOfField(hazard, 'residual'),
        message: `The likelihood of ${id} falls from ${initial ?? ''} to ${residual ?? ''} on ${listed(relied.map(nameOfControl))} alone, expected at most one step for training and business process`,
        help: 'Add a design control, or score the likelihood no more than one step lower',
      },
    ]
  },
})
