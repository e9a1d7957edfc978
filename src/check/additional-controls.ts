import { isDeploymentCategory } from '../domain/control.ts'
import type { AssessedControl } from '../domain/hazard-log.ts'

/** The controls that the initial risk does not count yet: all but the existing ones. */
export const additionalControls = (controls: readonly AssessedControl[]): readonly AssessedControl[] =>
  controls.filter(({ category }) => category !== 'existing')

/** Are there controls, and does every one of them rest on what people do (training, business process)? */
export const restOnPeopleAlone = (controls: readonly AssessedControl[]): boolean =>
  controls.length > 0 && controls.every(({ category }) => isDeploymentCategory(category))
