import type { FieldName } from '../domain/hazard.ts'
import type { Verification } from '../domain/control.ts'

/** What stands under each heading of a hazard, in one or two sentences; the words are those of the glossary. */
export const FIELD_MEANINGS: Readonly<Record<FieldName, string>> = {
  name: 'The hazard in one line: something that could bring harm to a patient.',
  utilityLabel: 'A label of the project, for lists.',
  likelihood:
    'The initial likelihood of the harm, a word of the matrix: before anything is added, existing controls counted in. A line `Justification:` says why.',
  severity:
    'The initial severity, a word of the matrix: how bad the harm is, and for how many patients. A line `Justification:` says why.',
  description: 'What happens, in the words of whoever knows the product.',
  causes:
    'Why the hazard comes about, upstream in the system; a numbered list, which `Addresses:` refers to.',
  effect: 'How the care that was intended changes.',
  hazard: 'The state in which a patient can come to harm.',
  types: 'One or more hazard types, a list.',
  harm: 'What a patient suffers: death, injury, psychological trauma, or other damage to health or well-being.',
  existingControls: 'What is there already and stays. The initial score counts on it.',
  assignment: 'Who looks after the hazard.',
  labelling: 'Labels of the project.',
  project: 'The project that the hazard belongs to.',
  controls: 'Measures that make harm less likely or less bad, under four headings.',
  design:
    "Controls in the product itself; the manufacturer's. `Code:` and `Check:` show them, tests verify them.",
  testing:
    "Tests that show that design controls work; the manufacturer's. `Verifies:` names the control, `Test:` the test.",
  training: 'Training that the deploying organisation sees to.',
  process: 'Ways of working that the deploying organisation puts in place.',
  residual:
    'The risk that is claimed once the controls are in place. It is earned while every control under `Relies on:` is verified, and it relies on at least one.',
  status: 'Open, Transferred or Closed for an active hazard; or draft, triage, withdrawn, merged.',
  code: 'Code that the hazard is about, without saying which control it shows.',
  riskBenefit: 'Why the benefit outweighs a risk that cannot be reduced further (DCB0129 4.6).',
}

/** What each state of a control means. */
export const STATE_MEANINGS: Readonly<Record<Verification, string>> = {
  missing: 'its code, setting or document is not there',
  failing: 'a test of it failed, or a setting is not as claimed',
  skipped: 'a test of it was skipped',
  'not-run': 'no report says what became of a test that it names',
  stale: 'what speaks for it is older than what it speaks for',
  untested: 'no test speaks for it',
  unverified: 'nothing shows that it works',
  verified:
    'the named tests passed at this revision, or the dated evidence still holds; not: effective, which a person judges',
}
