import { DOCUMENT_TITLES, documentApprovalsFile } from '../../domain/document-approval.ts'
import type { AssessedDocument } from '../../domain/document-approval.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** The Plan, each version of the Hazard Log, and each report are approved by a Clinical Safety Officer. */
export const unapprovedDocument = defineRule({
  id: 'unapproved-document',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 3.2.2, 3.3.2, 3.5.2',
  summary: 'No Clinical Safety Officer has approved a document that is to be issued',
  checkLog: (log) =>
    log.documents
      .filter(({ approvalState }) => approvalState === 'none' || approvalState === 'unknown-person')
      .map((document) => ({
        place: document.entry?.approval?.place ?? document.entry?.place ?? placeOfRegister(log),
        message: `${messageOf(document)}, expected the approval of a Clinical Safety Officer`,
        help: helpFor(document, documentApprovalsFile(log.folder)),
      })),
})

const nameOf = ({ document, version }: AssessedDocument): string =>
  [DOCUMENT_TITLES[document], version].filter((part) => part !== undefined).join(' ')

const messageOf = (document: AssessedDocument): string => {
  if (document.approvalState === 'none') return `Nobody has approved the ${nameOf(document)}`
  const { name = 'somebody', body, number } = document.entry?.approval ?? {}
  const registration = [body, number].filter((part) => part !== undefined).join(' ')
  return `The ${nameOf(document)} is approved by ${name}${registration === '' ? '' : ` (${registration})`}, whom hazards.yaml does not list as Clinical Safety Officer with that registration`
}

const helpFor = (document: AssessedDocument, file: string): string =>
  document.document !== 'plan' && document.version === undefined
    ? 'Write the release under "product" in hazards.yaml: a document is approved for one'
    : `Let the Clinical Safety Officer run "hazards approve --document ${document.document}", or write the heading "${nameOf(document)}" and below it "Approved: NAME, BODY NUMBER, DATE, of CODE" in ${file}; the code stands at the top of the documents`
