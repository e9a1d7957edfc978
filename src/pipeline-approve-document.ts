import { approvalRecordText } from './compose/approval-record.ts'
import { approvalsFolder } from './domain/approval-record.ts'
import type { ApprovedBy } from './domain/approval-record.ts'
import { DOCUMENT_TITLES, documentApprovalsFile } from './domain/document-approval.ts'
import type { AssessedDocument } from './domain/document-approval.ts'
import { decode } from './parse/decode.ts'
import { editLines } from './parse/edit-lines.ts'
import type { LineEdit } from './parse/edit-lines.ts'
import { bytesIfThere } from './pipeline-edit.ts'
import type { ApprovalFiles } from './pipeline-approve.ts'
import type { Examined } from './pipeline.ts'

/**
 * The files of a document's approval: its line in `case/approvals.md`, below the heading of this version, all else
 * byte for byte; and what it rests on, kept beside it.
 */
export const documentFiles = (
  examined: Examined,
  document: AssessedDocument,
  by: ApprovedBy,
): ApprovalFiles['files'] => {
  const { folder } = examined.log
  const path = documentApprovalsFile(folder)
  const before = bytesIfThere(examined, path)
  const line = `- Approved: ${by.name}, ${by.body} ${by.number}, ${by.date}, of ${document.digest().slice(0, 8)}`
  const record = `${approvalsFolder(folder)}/${document.document}.json`
  const kept = { by, code: document.digest(), judged: document.judged() }
  return [
    { path, before, after: editLines(before ?? new Uint8Array(), editsFor(document, before, line)) },
    {
      path: record,
      before: bytesIfThere(examined, record),
      after: new TextEncoder().encode(approvalRecordText(kept)),
    },
  ]
}

const editsFor = (
  { document, version, entry }: AssessedDocument,
  bytes: Uint8Array | undefined,
  line: string,
): readonly LineEdit[] => {
  const there = entry?.approval?.place.line
  if (there !== undefined) return [{ line: there, isReplaced: true, lines: [line] }]
  if (entry !== undefined) return [{ line: entry.place.line + 1, isReplaced: false, lines: ['', line] }]
  const heading = `## ${[DOCUMENT_TITLES[document], version].filter((part) => part !== undefined).join(' ')}`
  if (bytes === undefined)
    return [{ line: 1, isReplaced: false, lines: ['# Approvals of documents', '', heading, '', line] }]
  const behind = decode(bytes).text.split('\n').length + 1
  return [{ line: behind, isReplaced: false, lines: ['', heading, '', line] }]
}
