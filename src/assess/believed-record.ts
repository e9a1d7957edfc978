import type { ApprovalRecord } from '../domain/approval-record.ts'
import type { AssessedDocument } from '../domain/document-approval.ts'
import type { AssessedLog } from '../domain/hazard-log.ts'
import type { ApprovalLine, Hazard } from '../domain/hazard.ts'
import { codeOfJudged } from './code-of-judged.ts'

/** What a line says of an approval, be it a hazard's or a document's. */
type Approved = Pick<ApprovalLine, 'name' | 'body' | 'number' | 'date' | 'digest'>

interface RecordAsk {
  readonly records: readonly ApprovalRecord[]
  readonly digest: (text: string) => string
}

/** What was kept of exactly this approval; nobody's word but the code in the line makes it believed. */
export const believedRecord = (
  subject: string,
  approved: Approved,
  { records, digest }: RecordAsk,
): ApprovalRecord['kept'] =>
  records.find(
    (record) => record.kept?.judged.subject === subject && doubtOf(record, approved, digest) === undefined,
  )?.kept

/** Why what was kept is not of this approval, for a sentence; `undefined`: it is. */
export const doubtOf = (
  { kept, unreadable }: ApprovalRecord,
  approved: Approved | undefined,
  digest: (text: string) => string,
): string | undefined => {
  if (kept === undefined) return unreadable ?? 'it cannot be read'
  if (codeOfJudged(kept.judged, digest) !== kept.code)
    return 'its parts do not add up to its own code, so it has been changed since it was written'
  if (approved?.digest === undefined) return 'there is no approval that it belongs to'
  if (!kept.code.startsWith(approved.digest))
    return `it is of ${kept.code.slice(0, 8)}, and the approval is of ${approved.digest.slice(0, 8)}`
  const isSame = (['name', 'body', 'number', 'date'] as const).every((key) => kept.by[key] === approved[key])
  return isSame ? undefined : 'it names another person or another day than the approval'
}

/** The files that are not what was kept of an approval that stands in the register, each with the reason. */
export const doubtsAbout = (
  records: readonly ApprovalRecord[],
  ask: {
    readonly hazards: readonly Pick<Hazard, 'id' | 'approval'>[]
    readonly documents: readonly Pick<AssessedDocument, 'document' | 'entry'>[]
    readonly digest: RecordAsk['digest']
  },
): AssessedLog['doubtedRecords'] =>
  records.flatMap((record) => {
    const subject = record.kept?.judged.subject ?? record.stem
    const hazard = ask.hazards.find(({ id }) => id === subject)
    const document = ask.documents.find(({ document }) => document === subject.split(' ')[0])
    const approval = hazard?.approval ?? document?.entry?.approval
    const because =
      record.kept !== undefined && hazard === undefined && document === undefined
        ? `it is of ${subject}, which the register does not have`
        : doubtOf(record, approval, ask.digest)
    return because === undefined ? [] : [{ file: record.file, because }]
  })
