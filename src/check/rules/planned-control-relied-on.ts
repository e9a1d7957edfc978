import { always, defineRule, nameOfControl } from '../rule.ts'

/** What is only planned protects nobody yet. */
export const plannedControlReliedOn = defineRule({
  id: 'planned-control-relied-on',
  level: always('error'),
  clause: 'DCB0129 6.3.1, 6.3.2',
  summary: 'A residual risk counts on a control that is only planned',
  checkHazard: (hazard) =>
    hazard.relied
      .filter(({ declared }) => declared === 'planned')
      .map((control) => ({
        place: control.status?.place ?? control.place,
        control: control.id,
        message: `Control ${nameOfControl(control)} is only planned, but the residual risk of ${hazard.id} relies on it, expected a control that is in place`,
        help:
          hazard.residual?.reliesOnLine === undefined
            ? 'Name under "Relies on:" the controls that are in place, and score what they leave'
            : 'Take it out of "Relies on:" and score the residual risk without it, until it is in place',
      })),
})
