import { isUnwritten } from '../../domain/is-unwritten.ts'
import { additionalControls } from '../additional-controls.ts'
import { defineRule, isClaimed, nameOfControl, WARNING_THEN_ERROR } from '../rule.ts'

/** Controls change how people and software behave, so each can bring a hazard of its own. */
export const unassessedControl = defineRule({
  id: 'unassessed-control',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 6.1.2',
  summary: 'Nobody says whether a control brings new hazards',
  checkHazard: ({ controls }) =>
    additionalControls(controls)
      .filter((control) => isClaimed(control) && !isAssessed(control.newHazards?.text))
      .map((control) => ({
        place: control.newHazards?.place ?? control.place,
        control: control.id,
        message: `Control ${nameOfControl(control)} does not say whether it brings new hazards, expected "none" or the ids of those hazards`,
        help: 'Ask what else the control does to people and to other hazards, and write the answer under "New hazards:"',
      })),
})

/** "None" is an answer; "TBC" is not. */
const isAssessed = (text: string | undefined): boolean => /^\W*none\b/i.test(text ?? '') || !isUnwritten(text)
