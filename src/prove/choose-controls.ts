import type { AssessedControl, AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import { whyUnprovable } from '../domain/why-unprovable.ts'

/** A control that is to be proven, in its hazard. */
export interface ChosenControl {
  readonly hazard: AssessedHazard
  readonly control: AssessedControl
  /** Its full id. */
  readonly id: string
}

/** What some ids name. */
export interface Choice {
  readonly chosen: readonly ChosenControl[]
  /** Named one by one, but there is nothing to prove of them; each with the reason. */
  readonly left: readonly { readonly id: string; readonly because: string }[]
  /** Ids that no hazard and no control has. */
  readonly unknown: readonly string[]
}

/** The controls that ids of controls or hazards name; without any, every control of which there is something to prove. */
export const chooseControls = ({ hazards }: AssessedLog, ids: readonly string[]): Choice => {
  const all = hazards.flatMap((hazard) =>
    hazard.controls.flatMap((control) =>
      control.id === undefined ? [] : [{ hazard, control, id: control.id }],
    ),
  )
  const isNamed = (id: string, of: ChosenControl): boolean =>
    [of.id, of.hazard.id].some((each) => each.toLowerCase() === id.toLowerCase())
  const named = ids.length === 0 ? all : all.filter((each) => ids.some((id) => isNamed(id, each)))
  const isAlone = ({ id }: ChosenControl): boolean =>
    ids.some((each) => each.toLowerCase() === id.toLowerCase())
  return {
    chosen: named.filter(({ control }) => whyUnprovable(control) === undefined),
    left: named.filter(isAlone).flatMap(({ id, control }) => {
      const because = whyUnprovable(control)
      return because === undefined ? [] : [{ id, because }]
    }),
    unknown: ids.filter(
      (id) =>
        !all.some((each) => isNamed(id, each)) &&
        !hazards.some((hazard) => hazard.id.toLowerCase() === id.toLowerCase()),
    ),
  }
}
