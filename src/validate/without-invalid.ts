import type { Control } from '../domain/control.ts'
import type { Hazard, WrittenScoring } from '../domain/hazard.ts'

/**
 * The hazard without the facts at these paths, such as `/controls/0/due`. What is left out is unknown.
 * A Check stays: one that cannot be understood has to fail. So does a control's id: others refer to it.
 */
export const withoutInvalid = (hazard: Hazard, invalid: readonly string[]): Hazard => {
  const holds: Holds = (path) => !invalid.some((bad) => bad === path || bad.startsWith(`${path}/`))
  const { residual, reviewed } = hazard
  return {
    ...hazard,
    initial: validScoring(hazard.initial, '/initial', holds),
    residual: residual && {
      ...validScoring(residual, '/residual', holds),
      furtherReduction: holds('/residual/furtherReduction') ? residual.furtherReduction : undefined,
    },
    controls: hazard.controls.map((control, i) => validControl(control, `/controls/${i}`, holds)),
    identified: holds('/identified') ? hazard.identified : undefined,
    reviewed: reviewed && { ...reviewed, date: holds('/reviewed') ? reviewed.date : undefined },
    conditions: hazard.conditions.filter((_, i) => holds(`/conditions/${i}`)),
    approval: holds('/approval') ? hazard.approval : undefined,
  }
}

type Holds = (path: string) => boolean

const validScoring = <Scoring extends WrittenScoring>(
  scoring: Scoring,
  at: string,
  holds: Holds,
): Scoring => ({
  ...scoring,
  harmClass: holds(`${at}/harmClass`) ? scoring.harmClass : undefined,
  patients: holds(`${at}/patients`) ? scoring.patients : undefined,
})

const validControl = (control: Control, at: string, holds: Holds): Control => ({
  ...control,
  status: holds(`${at}/status`) ? control.status : undefined,
  evidence: control.evidence.map((line, i) => ({
    ...line,
    dated: holds(`${at}/evidence/${i}/dated`) ? line.dated : undefined,
    valid: holds(`${at}/evidence/${i}/valid`) ? line.valid : undefined,
  })),
  due: holds(`${at}/due`) ? control.due : undefined,
  reduces: holds(`${at}/reduces`) ? control.reduces : undefined,
})
