import { placeOfFile } from '../place-of-file.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** What was kept of an approval says what has moved since; a record that is not of it would say it wrongly. */
export const unbelievedApprovalRecord = defineRule({
  id: 'unbelieved-approval-record',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 3.3.2',
  summary: 'A file of approvals/ is not what was kept of an approval in this register',
  checkLog: ({ doubtedRecords }) =>
    doubtedRecords.map(({ file, because }) => ({
      place: placeOfFile(file),
      message: `${file} is not believed: ${because}, expected what "hazards approve" kept of the approval that stands in the register`,
      help: 'Approve again with "hazards approve", which writes the file anew, or remove it; the line "Approved:" holds without it',
    })),
})
