import { controlProblems } from '../control-problems.ts'
import { always, defineRule } from '../rule.ts'

/** What once showed the control to work is older than the control. */
export const staleControl = defineRule({
  id: 'stale-control',
  level: always('error'),
  clause: 'DCB0129 6.3.3, 7.3.1',
  summary: 'The evidence for a control is out of date',
  checkHazard: controlProblems('stale', {
    message: (name, because) =>
      `The evidence for control ${name} is out of date, expected it to be of the product as it is: ${because}`,
    help: 'Run the tests again on the code as it is now, or renew the document with its date and how long it holds',
  }),
})
