import { DOCUMENT_TITLES } from '../../domain/document-approval.ts'
import { movedInWords } from '../../domain/moved-words.ts'
import { listed } from '../../shared/listed.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** What is issued is what was approved, or it is approved again. */
export const outdatedDocumentApproval = defineRule({
  id: 'outdated-document-approval',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 3.2.2, 3.3.2, 3.5.2, 7.3.1',
  summary: 'A document rests on something that has changed since it was approved',
  checkLog: (log) =>
    log.documents
      .filter(({ approvalState }) => approvalState === 'outdated')
      .map(({ document, version, entry, digest, sinceApproval }) => {
        const name = [DOCUMENT_TITLES[document], version].filter((part) => part !== undefined).join(' ')
        const { basis, moved } = sinceApproval()
        const what =
          basis === 'record' ? listed(movedInWords(moved)) : 'what it rested on that day was not kept'
        return {
          place: entry?.approval?.place ?? placeOfRegister(log),
          message: `The approval of the ${name} is of ${entry?.approval?.digest?.slice(0, 8) ?? 'no code'}, but it is ${digest().slice(0, 8)} today: ${what}, expected an approval of what it says now`,
          help: `Look at what moved, and approve it again: "hazards approve --document ${document}"`,
        }
      }),
})
