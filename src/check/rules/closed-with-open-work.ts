import type { AssessedHazard } from '../../domain/hazard-log.ts'
import { listed } from '../../shared/listed.ts'
import { placeOfField } from '../place-of-field.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'

/** Closed means that everything is done, here and at the deploying organisation. */
export const closedWithOpenWork = defineRule({
  id: 'closed-with-open-work',
  level: always('error'),
  clause: 'DCB0129 6.3.2, 6.3.3, 6.4.1',
  summary: 'A hazard is closed though work on it is not done',
  checkHazard: (hazard) =>
    hazard.axes.status !== 'Closed'
      ? []
      : openWork(hazard).map(({ but, help }) => ({
          place: hazard.statusText?.place ?? placeOfField(hazard, 'status'),
          message: `${hazard.id} is closed, but ${but}`,
          help,
        })),
})

const openWork = (hazard: AssessedHazard): readonly { readonly but: string; readonly help: string }[] => {
  const risk = hazard.residualRisk?.risk
  const open = hazard.controls
    .filter(({ verification }) => verification !== 'verified')
    .map((control) => `${nameOfControl(control)} is ${control.verification}`)
  return [
    ...(open.length === 0
      ? []
      : [
          {
            but: `${listed(open)}, expected every control to be verified`,
            help: 'Set the status to Open until each control is verified',
          },
        ]),
    ...(risk === undefined
      ? [
          {
            but: 'its residual risk has no score, expected one',
            help: 'Score "Likelihood:" and "Severity:" under "Residual hazard risk assessment", or set the status to Open',
          },
        ]
      : []),
    ...(risk !== undefined && risk >= 4
      ? [
          {
            but: `its residual risk is ${risk}, expected 3 or less`,
            help: 'Set the status to Open and reduce the risk',
          },
        ]
      : []),
  ]
}
