import { always, defineRule, nameOfControl } from '../rule.ts'
import { shortCommit } from '../short-commit.ts'

/** The quickest way to be rid of a proof that speaks against a control is to delete it. */
export const vanishedProof = defineRule({
  id: 'vanished-proof',
  level: always('error'),
  clause: 'DCB0129 6.3.3',
  summary: "Git's history holds that a control's tests are vacuous, and the register no longer says so",
  checkHazard: ({ controls }) =>
    controls.flatMap((control) =>
      control.proof.vanished === undefined
        ? []
        : [
            {
              place: control.place,
              control: control.id,
              message: `The proof that the tests of control ${nameOfControl(control)} do not notice when it is undone no longer stands in ${control.proof.file ?? ''}, expected it to stay while nothing has changed (see commit ${shortCommit(control.proof.vanished)})`,
              help: `Bring the proof back, or let a test try the control and run "hazards prove ${control.id ?? ''}"`,
            },
          ],
    ),
})
