import { controlProblems } from '../control-problems.ts'
import { always, defineRule } from '../rule.ts'

/** A test that is left out shows nothing, however green the run. */
export const skippedControl = defineRule({
  id: 'skipped-control',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: 'A test of a control was skipped, so nothing shows that the control works',
  checkHazard: controlProblems('skipped', {
    message: (name, because) =>
      `Control ${name} was not tried, expected its tests to run and to pass: ${because}`,
    help: 'Let the test run again, or name another one that tries the control',
  }),
})
