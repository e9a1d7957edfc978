import { controlProblems } from '../control-problems.ts'
import { always, defineRule } from '../rule.ts'

/** A control points at code, a test or a document that is not there. */
export const missingControl = defineRule({
  id: 'missing-control',
  level: always('error'),
  clause: 'DCB0129 6.3.2',
  summary: 'A control names a file that is not there, so nothing shows that it exists',
  checkHazard: controlProblems('missing', {
    message: (name, because) =>
      `Control ${name} is missing, expected all that it names to be there: ${because}`,
    help: 'Correct the path if the file has moved; if it is gone, say what protects the patient now and let the hazard be scored again',
  }),
})
