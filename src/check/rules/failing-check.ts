import { oneLine, quoted } from '../one-line.ts'
import { always, defineRule, evidenceLevel, nameOfControl } from '../rule.ts'

/** A setting that the control counts on is not what it should be, or nobody can tell. */
export const failingCheck = defineRule({
  id: 'failing-check',
  level: always('error'),
  clause: 'DCB0129 6.3.2',
  summary: 'A "Check:" does not hold, or its file or path is not there',
  checkHazard: ({ controls }, { config }) =>
    controls.flatMap((control) =>
      control.checkResults
        .filter(({ holds }) => !holds)
        .map(({ check, explanation }) => ({
          place: check.place,
          control: control.id,
          level: evidenceLevel(control, config.profile),
          message: `The check ${quoted(check.text)} of control ${nameOfControl(control)} does not hold: ${oneLine(explanation)}`,
          help: 'Correct the setting, or the line if it names the wrong file or path; weaken the claim only if the control still does what the hazard needs',
        })),
    ),
})
