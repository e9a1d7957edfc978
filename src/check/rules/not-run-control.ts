import { controlProblems } from '../control-problems.ts'
import { always, defineRule } from '../rule.ts'

/** A named test of which no report tells, or of which nobody can say which one is meant. */
export const notRunControl = defineRule({
  id: 'not-run-control',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: 'A control names a test of which no report speaks',
  checkHazard: controlProblems('not-run', {
    message: (name, because) =>
      `Control ${name} has a test without a result, expected it in a report: ${because}`,
    help: 'Write the test as its runner names it, and see to it that its report is among the results of hazards.yaml',
  }),
})
