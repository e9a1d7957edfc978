import { oneLine } from '../one-line.ts'
import { always, defineRule, evidenceLevel, nameOfControl } from '../rule.ts'

/** A test that asserts nothing passes whatever the control does. */
export const assertionlessTest = defineRule({
  id: 'assertionless-test',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: 'A test of a control passed without asserting anything',
  checkHazard: ({ controls }, { config }) =>
    controls
      // What its proof says has a finding of its own.
      .filter(
        ({ verification, testLinks, proof }) =>
          verification === 'untested' &&
          testLinks.length > 0 &&
          proof.state !== 'vacuous' &&
          proof.state !== 'unreadable',
      )
      .map((control) => ({
        place: control.becausePlace,
        control: control.id,
        level: evidenceLevel(control, config.profile),
        message: `Control ${nameOfControl(control)} is tried by a test that asserts nothing, expected one that would fail without the control: ${oneLine(control.because)}`,
        help: 'Let the test assert what the control promises, in a way that its runner counts, or name another test',
      })),
})
