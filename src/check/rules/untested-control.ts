import { always, defineRule, evidenceLevel, nameOfControl } from '../rule.ts'

/** A control that is built, but that no test ever tries, is a hope. */
export const untestedControl = defineRule({
  id: 'untested-control',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: 'A control is implemented, but no test names it',
  checkHazard: ({ controls }, { config }) =>
    controls
      // What a test that is there does not show has a finding of its own.
      .filter(({ verification, testLinks }) => verification === 'untested' && testLinks.length === 0)
      .map((control) => ({
        place: control.becausePlace,
        control: control.id,
        level: evidenceLevel(control, config.profile),
        message: `Control ${nameOfControl(control)} is there, but no test names it, expected at least one that passes`,
        help: 'Name a test under "Test:", or let a testing control name this one under "Verifies:"',
      })),
})
