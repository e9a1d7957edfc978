import { controlProblems } from '../control-problems.ts'
import { always, defineRule } from '../rule.ts'

/** A sentence in a list: nothing to look at stands behind it. */
export const unverifiedControl = defineRule({
  id: 'unverified-control',
  level: always('error'),
  clause: 'DCB0129 6.3.2',
  summary: 'Nothing shows that a control is implemented',
  checkHazard: controlProblems('unverified', {
    message: (name, because) =>
      `Control ${name} is unverified, expected something to look at, but ${because}`,
    help: 'Name below the control what shows it: "Code:" or "Check:" for design, "Test:" for testing, "Evidence:" with date and validity for training and process',
  }),
})
