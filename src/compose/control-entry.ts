import { controlName } from '../domain/control-name.ts'
import type { ControlCategory } from '../domain/control.ts'
import type { AssessedControl } from '../domain/hazard-log.ts'
import type { ControlEntry } from '../domain/safety-case.ts'
import { verificationTone } from './totals.ts'

/** A control as a document shows it. */
export const controlEntry = (control: AssessedControl): ControlEntry => ({
  id: control.id ?? 'no id yet',
  name: controlName(control),
  category: control.category,
  kind: KINDS[control.category],
  text: control.text,
  declared: control.declared ?? 'not stated',
  verification: control.verification,
  tone: verificationTone(control.verification),
  because: control.because,
  isReliedOn: control.isReliedOn,
  file: control.place.file,
  line: control.place.line,
})

const KINDS: Readonly<Record<ControlCategory, string>> = {
  design: 'Design (manufacturer)',
  testing: 'Testing (manufacturer)',
  training: 'Training (deployment)',
  process: 'Business process (deployment)',
  existing: 'Existing control',
}
