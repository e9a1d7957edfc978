import { oneLine } from '../one-line.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { WARNING_THEN_ERROR, defineRule } from '../rule.ts'

/** Without its history a register cannot show that nothing was lost from it. */
export const unseenHistory = defineRule({
  id: 'unseen-history',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 3.3.1',
  summary: "Git's history cannot be seen, so nobody can tell whether a hazard or a control has vanished",
  checkLog: (log) => {
    const { unseen } = log.evidence.history
    return unseen === undefined
      ? []
      : [
          {
            place: placeOfRegister(log),
            message: `Nobody can tell whether anything has vanished from the register, expected all of git's history: ${oneLine(unseen)}`,
            help: 'Judge the register in a full clone (on a build server: fetch-depth: 0), so that every id it ever held can be looked for',
          },
        ]
  },
})
