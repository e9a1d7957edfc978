import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** What is blank in a runbook is blank in the night when somebody needs it. */
export const incompleteRunbook = defineRule({
  id: 'incomplete-runbook',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 6.3.1, 6.3.2',
  summary: 'A runbook has gaps, so no control can stand on it',
  checkLog: ({ runbookGaps }) =>
    [...runbookGaps]
      .filter(([{ unreadable }]) => unreadable === undefined)
      .flatMap(([{ id }, gaps]) =>
        gaps.map(({ what, place }) => ({
          place,
          message: `${id} ${what}, expected a runbook that somebody can follow tonight`,
          help: 'Fill in what is blank, correct the link, or go through the runbook and write "Reviewed:" with the day; until then it is evidence of nothing',
        })),
      ),
})
