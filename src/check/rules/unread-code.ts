import { anchorKey, anchorOf } from '../../domain/anchor.ts'
import { linkProblems } from '../anchor-problems.ts'
import { always, defineRule } from '../rule.ts'

/** Code that cannot be parsed is compared letter by letter, and its symbols are only words. */
export const unreadCode = defineRule({
  id: 'unread-code',
  level: always('info'),
  clause: 'DCB0129 7.3.1',
  summary: 'A symbol stands in a file that cannot be read as its language, so its text is compared instead',
  checkHazard: (hazard, { evidence }) =>
    linkProblems(hazard, ({ reference, paths }) =>
      reference.symbol === undefined
        ? []
        : paths.flatMap((path) => {
            const unread = evidence.anchors.get(anchorKey(path, anchorOf(reference)))?.unread
            return unread === undefined
              ? []
              : [
                  {
                    place: reference.place,
                    message: `${path}#${reference.symbol ?? ''} is held by its text, expected its meaning: ${unread}`,
                    help: 'Every change of the text counts as one, comments and spacing too; a part of the file that can be read apart would be held by its meaning',
                  },
                ]
          }),
    ),
})
