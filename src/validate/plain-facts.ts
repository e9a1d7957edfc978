import type { CheckLine, Control, EvidenceLine } from '../domain/control.ts'
import type { Written } from '../domain/finding.ts'
import type { Hazard, WrittenScoring } from '../domain/hazard.ts'

/**
 * The facts of a hazard whose words are not free, as schemas/hazard.schema.json describes them. The way
 * to a fact is the same here and in the hazard, so that an error finds its place.
 */
export const plainFacts = (hazard: Hazard): object => ({
  id: hazard.id,
  initial: plainScoring(hazard.initial),
  residual: hazard.residual && {
    ...plainScoring(hazard.residual),
    furtherReduction: word(hazard.residual.furtherReduction?.text),
  },
  controls: hazard.controls.map(plainControl),
  identified: hazard.identified?.text.trim(),
  reviewed: hazard.reviewed && { date: hazard.reviewed.date },
  conditions: hazard.conditions.map(({ text }) => word(text)),
  approval: hazard.approval && {
    name: hazard.approval.name,
    body: hazard.approval.body,
    number: hazard.approval.number,
    date: hazard.approval.date,
    digest: hazard.approval.digest,
  },
})

const plainScoring = ({ harmClass, patients }: WrittenScoring): object => ({
  harmClass: word(harmClass?.text),
  patients: word(patients?.text),
})

const plainControl = (control: Control): object => ({
  id: control.id,
  category: control.category,
  text: control.text,
  status: control.status && statusWord(control.status),
  checks: control.checks.map(plainCheck),
  evidence: control.evidence.map(plainEvidence),
  due: control.due?.text.trim(),
  reduces: word(control.reduces?.text),
})

const plainCheck = ({ name, file, path, operator, value }: CheckLine): object => ({
  file: present(file),
  path: present(path),
  // Behind a name none is needed.
  operator: present(operator) ?? (name === undefined ? undefined : 'exists'),
  value,
})

const plainEvidence = ({ dated, valid, record }: EvidenceLine): object => ({
  dated,
  valid: word(valid),
  record,
})

/** A status may say more than its word: `Implemented in release 2`. */
const statusWord = ({ text }: Written): string | undefined =>
  word(/^\W*(implemented|planned)\b/i.exec(text)?.[1] ?? text)

const word = (text: string | undefined): string | undefined =>
  text?.trim().replaceAll(/\s+/g, ' ').toLowerCase()

const present = (text: string): string | undefined => (text === '' ? undefined : text)
