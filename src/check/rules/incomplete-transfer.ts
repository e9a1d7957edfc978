import { isDeploymentCategory } from '../../domain/control.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import { isUnwritten } from '../../domain/is-unwritten.ts'
import { additionalControls } from '../additional-controls.ts'
import { listed } from '../../shared/listed.ts'
import { placeOfField } from '../place-of-field.ts'
import { always, defineRule, nameOfControl } from '../rule.ts'

/** A hazard is handed over to somebody, with something for them to do, once our own work is done. */
export const incompleteTransfer = defineRule({
  id: 'incomplete-transfer',
  level: always('error'),
  clause: 'DCB0129 6.3.1',
  summary: 'A hazard is transferred, but not to anybody, with nothing to do, or with our own work open',
  checkHazard: (hazard) =>
    hazard.axes.status !== 'Transferred'
      ? []
      : [...noRecipient(hazard), ...nothingToDo(hazard), ...ownWorkOpen(hazard)].map(({ but, help }) => ({
          place: hazard.statusText?.place ?? placeOfField(hazard, 'status'),
          message: `${hazard.id} is transferred, but ${but}`,
          help,
        })),
})

interface Gap {
  readonly but: string
  readonly help: string
}

const noRecipient = ({ transferredTo }: AssessedHazard): readonly Gap[] =>
  isUnwritten(transferredTo?.text)
    ? [
        {
          but: 'nobody is named who takes it over, expected a line "Transferred to:"',
          help: 'Add "Transferred to:" and the organisation under "Hazard status"',
        },
      ]
    : []

const nothingToDo = ({ controls }: AssessedHazard): readonly Gap[] =>
  controls.some(({ category }) => isDeploymentCategory(category))
    ? []
    : [
        {
          but: 'holds no control for whoever takes it over, expected at least one training or business process control',
          help: 'Write what the deploying organisation has to do under "Training controls" or "Business process controls"',
        },
      ]

const ownWorkOpen = ({ controls }: AssessedHazard): readonly Gap[] => {
  const open = additionalControls(controls)
    .filter(({ category, verification }) => !isDeploymentCategory(category) && verification !== 'verified')
    .map((control) => `${nameOfControl(control)} is ${control.verification}`)
  return open.length === 0
    ? []
    : [
        {
          but: `${listed(open)}, expected every control of the manufacturer to be verified`,
          help: 'Set the status to Open until each of these controls is verified',
        },
      ]
}
