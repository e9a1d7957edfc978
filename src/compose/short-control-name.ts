import type { Control } from '../domain/control.ts'
import { controlName } from '../domain/control-name.ts'

/** Beside its hazard a control needs no more than `D1`. */
export const shortControlName = (control: Pick<Control, 'id' | 'text'>, hazardId: string): string => {
  const name = controlName(control)
  return name.startsWith(`${hazardId}.`) ? name.slice(hazardId.length + 1) : name
}
