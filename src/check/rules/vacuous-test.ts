import { oneLine } from '../one-line.ts'
import { always, defineRule, evidenceLevel, nameOfControl } from '../rule.ts'

/** A test that passes with the control and without it shows nothing of the control. */
export const vacuousTest = defineRule({
  id: 'vacuous-test',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: "A control's tests stay green when the control is undone",
  checkHazard: ({ controls }, { config }) =>
    controls
      .filter(({ proof }) => proof.state === 'vacuous' && proof.vanished === undefined)
      .map((control) => ({
        place: control.place,
        control: control.id,
        level: evidenceLevel(control, config.profile),
        message: `The tests of control ${nameOfControl(control)} do not notice when it is undone, expected one of them to fail: ${oneLine(control.proof.because)}`,
        help: `Let a test try the control itself, then run "hazards prove ${control.id ?? ''}"`,
      })),
})
