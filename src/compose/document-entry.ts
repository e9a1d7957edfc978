import { DOCUMENT_TITLES } from '../domain/document-approval.ts'
import type { AssessedDocument } from '../domain/document-approval.ts'
import { movedInWords } from '../domain/moved-words.ts'
import type { DocumentEntry } from '../domain/document-entry.ts'

/** A document with its approval, as its own pages say it. */
export const documentEntry = (document: AssessedDocument): DocumentEntry => ({
  name: document.document,
  title: DOCUMENT_TITLES[document.document],
  version: document.version ?? (document.document === 'plan' ? '' : 'no release stated'),
  isApproved: document.approvalState === 'valid',
  approvalText: textOf(document),
  tone: document.approvalState === 'valid' ? 'good' : 'bad',
  digest: document.digest().slice(0, 8),
  moved: document.approvalState === 'outdated' ? movedInWords(document.sinceApproval().moved) : [],
})

const textOf = ({ approvalState, entry }: AssessedDocument): string => {
  const by = [entry?.approval?.name, entry?.approval?.date].filter((part) => part !== undefined).join(', ')
  switch (approvalState) {
    case 'valid':
      return `Approved by ${by}`
    case 'unsigned':
      return `Approved, but the signature does not hold or is missing (${by})`
    case 'outdated':
      return `Approval out of date: something it rests on has moved (${by})`
    case 'unknown-person':
      return `Approved by somebody who is no Clinical Safety Officer here (${by})`
    case 'none':
    case 'draft':
      return 'Not approved'
  }
}
