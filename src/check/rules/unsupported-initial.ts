import { LETS_DOWN } from '../../domain/control.ts'
import { oneLine } from '../one-line.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'

/** The initial risk is scored counting on the existing controls: without one of them it is too low. */
export const unsupportedInitial = defineRule({
  id: 'unsupported-initial',
  level: always('error'),
  clause: 'DCB0129 4.4.1',
  summary: 'The initial risk counts on an existing control that does not hold today',
  checkHazard: (hazard) => {
    if (!hazard.currentRisk.isAtLeast || hazard.initialRisk.risk === undefined) return []
    return hazard.controls
      .filter(({ category, verification }) => category === 'existing' && LETS_DOWN.has(verification))
      .map((control) => ({
        place: control.becausePlace,
        control: control.id,
        message: `The initial risk of ${hazard.id} counts on ${nameOfControl(control)}, which is ${control.verification}, so the risk is at least ${hazard.currentRisk.risk ?? hazard.initialRisk.risk}, expected the existing control to hold: ${oneLine(control.because)}`,
        help: 'Put the existing control or its evidence right, or let a clinician score the initial risk without it',
      }))
  },
})
