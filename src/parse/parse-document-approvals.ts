import { DOCUMENT_NAMES, DOCUMENT_TITLES, documentApprovalsFile } from '../domain/document-approval.ts'
import type { DocumentApproval, DocumentName } from '../domain/document-approval.ts'
import { decode } from './decode.ts'
import { approvalLine } from './head-facts.ts'
import type { RegisterFile } from './parse-hazard-log.ts'
import { sourceText } from './source-text.ts'

/**
 * `case/approvals.md`: a heading for each document and version, and the line `Approved:` below it. Whatever else
 * stands there is a person's own.
 */
export const parseDocumentApprovals = (
  folder: string,
  files: readonly RegisterFile[],
): readonly DocumentApproval[] => {
  const path = documentApprovalsFile(folder)
  const file = files.find((each) => each.path === path)
  if (file === undefined) return []
  const source = sourceText(path, decode(file.bytes).text)
  const entries: { entry: Omit<DocumentApproval, 'approval'>; approval: DocumentApproval['approval'] }[] = []
  let open: (typeof entries)[number] | undefined
  let at = 0
  for (const whole of source.text.split('\n')) {
    const line = whole.replace(/\r$/, '')
    const [, title] = /^#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(line) ?? []
    const [opening, value] = APPROVED.exec(line) ?? []
    if (title !== undefined) {
      const named = documentOf(title)
      open = named && {
        entry: { ...named, place: source.placeOf(at, at + line.length) },
        approval: undefined,
      }
      if (open !== undefined) entries.push(open)
    } else if (opening !== undefined && value !== undefined && open !== undefined) {
      const start = at + opening.length - value.length
      open.approval ??= approvalLine(source.written(start, at + line.length))
    }
    at += whole.length + 1
  }
  return entries.map(({ entry, approval }) => ({ ...entry, approval }))
}

const APPROVED = /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*)?Approved(?:\*\*)?[ \t]*:(?:\*\*)?[ \t]*(.*)$/i

/** `## Hazard Log 1.4.0`; a version may be called so. */
const documentOf = (
  title: string,
): { readonly document: DocumentName; readonly version: string } | undefined => {
  for (const document of DOCUMENT_NAMES) {
    const name = DOCUMENT_TITLES[document]
    if (!title.toLowerCase().startsWith(name.toLowerCase())) continue
    const rest = title.slice(name.length)
    if (!/^[A-Za-z]/.test(rest))
      return { document, version: rest.replace(/^[\s,:–-]*(?:version\s+|release\s+)?/i, '').trim() }
  }
  return undefined
}
