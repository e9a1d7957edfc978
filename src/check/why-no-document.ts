import { DOCUMENT_TITLES, documentApprovalsFile } from '../domain/document-approval.ts'
import type { AssessedDocument } from '../domain/document-approval.ts'
import type { AssessedLog } from '../domain/hazard-log.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import { counted } from '../shared/counted.ts'

/** Why a document cannot be approved as it would be issued today, in one sentence with what to do; `undefined`: it can. */
export const whyNoDocument = (
  { document, version }: AssessedDocument,
  log: AssessedLog,
): string | undefined => {
  const title = DOCUMENT_TITLES[document]
  const isWritten = (name: string): boolean =>
    log.caseTexts.some((text) => text.name === name && !isUnwritten(text.text))
  if (document === 'plan')
    return isWritten('plan')
      ? undefined
      : `Nobody has written the ${title}; write case/plan.md below the register first`
  if (version === undefined)
    return `hazards.yaml states no release, and the ${title} is approved for one; write it under "product" first`
  const open = log.hazards.filter(({ approvalState }) => approvalState !== 'valid')
  if (open.length > 0)
    return `${counted(open.length, 'hazard')} in the Hazard Log ${open.length === 1 ? 'is' : 'are'} not approved as they now read, the first of them ${open[0]?.id ?? ''}; approve each hazard first`
  if (document === 'hazard-log') return undefined
  if (log.documents.some((other) => other.document === 'hazard-log' && other.approvalState !== 'valid'))
    return `The Hazard Log ${version}, which the report accompanies, is not approved; approve it first (${documentApprovalsFile(log.folder)})`
  return isWritten('safety-statement')
    ? undefined
    : `Nobody has written the summary safety statement of the ${title}; write case/safety-statement.md below the register first`
}
