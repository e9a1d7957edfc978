import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** A hazard is accepted by a registered person who says so, never by nobody objecting. */
export const unapprovedHazard = defineRule({
  id: 'unapproved-hazard',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 3.3.2',
  summary: 'Nobody has approved a hazard',
  checkHazard: ({ id, approvalState, place }) =>
    approvalState !== 'none'
      ? []
      : [
          {
            place,
            message: `Nobody has approved ${id}, expected the approval of a registered person`,
            help: 'Let the Clinical Safety Officer read the hazard on its page and write "Approved: NAME, BODY NUMBER, DATE, of CODE" above the first heading; the code stands on that page',
          },
        ],
})
