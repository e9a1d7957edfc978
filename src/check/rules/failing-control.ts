import { controlProblems } from '../control-problems.ts'
import { always, defineRule } from '../rule.ts'

/** There is evidence that the control does not work. */
export const failingControl = defineRule({
  id: 'failing-control',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: 'A test or a check shows that a control does not work',
  checkHazard: controlProblems('failing', {
    message: (name, because) =>
      `Control ${name} is shown not to work, expected its tests and checks to pass: ${because}`,
    help: 'Put the control right and run its tests again; the risk stays up until they pass',
  }),
})
