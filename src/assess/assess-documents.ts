import type { Config } from '../domain/config.ts'
import { DOCUMENT_NAMES } from '../domain/document-approval.ts'
import type { AssessedDocument, DocumentApproval, DocumentName } from '../domain/document-approval.ts'
import type { ApprovalState, AssessedHazard, LinkedLog } from '../domain/hazard-log.ts'
import type { Judged } from '../domain/judged.ts'
import { isSafetyOfficer } from '../domain/safety-officer.ts'
import { once } from '../shared/once.ts'
import { believedRecord } from './believed-record.ts'
import { codeOfJudged } from './code-of-judged.ts'
import { judgedDocument } from './judged-document.ts'
import { signatureProblem } from './signature-problem.ts'
import { whatMoved } from './what-moved.ts'

/** What the documents of a register are made of. */
export interface DocumentsAsk {
  readonly log: LinkedLog
  readonly hazards: readonly AssessedHazard[]
  readonly config: Config
  readonly digest: (text: string) => string
}

/** Every document that is approved, as it would be issued today, and whether a Clinical Safety Officer has approved that. */
export const assessDocuments = (ask: DocumentsAsk): readonly AssessedDocument[] =>
  DOCUMENT_NAMES.map((document) => assessDocument(document, ask))

const assessDocument = (document: DocumentName, ask: DocumentsAsk): AssessedDocument => {
  const { log, config, digest } = ask
  const version = document === 'plan' ? undefined : config.product.release
  const judged = once(() => judgedDocument(document, { ...ask, version }))
  const code = once(() => codeOfJudged(judged(), digest))
  const isOfThis = ({ approval }: DocumentApproval): boolean =>
    approval?.date !== undefined && approval.digest !== undefined && code().startsWith(approval.digest)
  // Of several approvals of one version the one that holds counts, else the last.
  const entries = log.documentApprovals.filter(
    (entry) => entry.document === document && (document === 'plan' || entry.version === version),
  )
  const entry = entries.find(isOfThis) ?? entries.at(-1)
  const problem =
    entry?.approval &&
    signatureProblem(judged().subject, entry.approval, { records: log.approvalRecords, config, digest })
  const state = stateOf(entry, config, isOfThis)
  return {
    ...{ document, version, entry, judged, digest: code },
    approvalState: problem !== undefined && (state === 'valid' || state === 'outdated') ? 'unsigned' : state,
    signatureProblem: problem,
    sinceApproval: once(() => since(entry, judged, ask)),
  }
}

const stateOf = (
  entry: DocumentApproval | undefined,
  { people }: Config,
  isOfThis: (entry: DocumentApproval) => boolean,
): ApprovalState => {
  if (entry?.approval === undefined) return 'none'
  const { name, body, number } = entry.approval
  const isOfficer = people.some(
    (person) =>
      isSafetyOfficer(person) &&
      body !== undefined &&
      number !== undefined &&
      person.name === name &&
      person.body === body &&
      person.number === number,
  )
  if (!isOfficer) return 'unknown-person'
  return isOfThis(entry) ? 'valid' : 'outdated'
}

const since = (
  entry: DocumentApproval | undefined,
  judged: () => Judged,
  { log, digest }: DocumentsAsk,
): ReturnType<AssessedDocument['sinceApproval']> => {
  if (entry?.approval === undefined) return { basis: undefined, moved: [] }
  const kept = believedRecord(judged().subject, entry.approval, { records: log.approvalRecords, digest })
  return kept === undefined
    ? { basis: undefined, moved: [] }
    : { basis: 'record', moved: whatMoved(kept.judged, judged()) }
}
