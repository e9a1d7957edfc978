import type { Verification } from '../domain/control.ts'
import type { Problem } from '../domain/finding.ts'
import type { AssessedControl, AssessedHazard } from '../domain/hazard-log.ts'
import { evidenceLevel, nameOfControl } from './rule.ts'
import type { Surroundings } from './rule.ts'
import { oneLine } from './one-line.ts'

/** What a rule says of a control: `name` is how a finding calls it, `because` why it is in its state. */
export interface ControlWords {
  readonly message: (name: string, because: string) => string
  readonly help: string
}

/** One problem for each control in a state, at the fact that decides; a control that is claimed weighs more. */
export const controlProblems =
  (verification: Verification, { message, help }: ControlWords) =>
  ({ controls }: AssessedHazard, { config }: Surroundings): readonly Problem[] =>
    controls
      .filter((control) => control.verification === verification)
      .map((control: AssessedControl) => ({
        place: control.becausePlace,
        control: control.id,
        level: evidenceLevel(control, config.profile),
        message: message(nameOfControl(control), oneLine(control.because)),
        help,
      }))
