import type { ControlAt } from '../../domain/hazard-change.ts'
import type { Control } from '../../domain/control.ts'
import type { Hazard } from '../../domain/hazard.ts'
import type { ListItem } from '../blocks.ts'
import { itemAt, spanOf } from './anatomy.ts'
import type { Anatomy } from './anatomy.ts'
import { refusal } from './plan.ts'
import type { Refusal } from './plan.ts'

/** A control with its list item and its number among the controls of the hazard. */
export interface FoundControl {
  readonly control: Control
  readonly index: number
  readonly item: ListItem
}

/** The one control that is meant. */
export const findControl = (anatomy: Anatomy, at: ControlAt): FoundControl | Refusal => {
  const { hazard, file } = anatomy
  const isIt = ({ id, place }: Control): boolean =>
    typeof at === 'string' ? id === at || id === `${file.id}.${at}` : place.line === at.line
  const name = typeof at === 'string' ? `control "${at}"` : `control on line ${at.line}`
  const [control, other] = hazard.controls.filter(isIt)
  if (control === undefined)
    return refusal(`There is no ${name} in ${file.path}; "hazards show ${file.id}" lists its controls`)
  if (other !== undefined)
    return refusal(
      `${file.path} has the ${name} on line ${control.place.line} and on line ${other.place.line}; give each an id of its own first`,
    )
  const item = itemAt(anatomy, spanOf(anatomy, control).start)
  if (item === undefined) throw new Error(`Unreachable: the ${name} of ${file.path} is no item of a list`)
  return { control, index: hazard.controls.indexOf(control), item }
}

/** The hazard with another control in the place of one; what its list is part of is as it was read. */
export const withControl = (before: Hazard, index: number, control: Control, after: Hazard): Hazard => ({
  ...before,
  controls: before.controls.with(index, control),
  existingControls: control.category === 'existing' ? after.existingControls : before.existingControls,
})
