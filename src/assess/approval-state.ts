import type { Config } from '../domain/config.ts'
import type { ApprovalState, LinkedHazard, LinkedLog, SinceApproval } from '../domain/hazard-log.ts'
import type { ApprovalLine } from '../domain/hazard.ts'
import type { Judged } from '../domain/judged.ts'
import { believedRecord } from './believed-record.ts'
import { factsOfRecord } from './judged-hazard.ts'
import { signatureProblem } from './signature-problem.ts'
import { whatMoved } from './what-moved.ts'

/** What an approval is held against. */
export interface ApprovalAsk {
  readonly log: Pick<LinkedLog, 'approvalRecords' | 'evidence'>
  readonly config: Config
  readonly judged: () => Judged
  readonly code: () => string
  readonly digest: (text: string) => string
}

/** An approval counts when a listed, registered person gave it to the hazard as it is judged today. */
export const approvalState = (hazard: LinkedHazard, ask: ApprovalAsk): ApprovalState => {
  const { config, code } = ask
  const { approval, axes } = hazard
  if (approval === undefined) return 'none'
  if (!isListed(approval, config)) return 'unknown-person'
  if (axes.lifecycle === 'draft' || axes.lifecycle === 'triage') return 'draft'
  if (problemOfSignature(hazard, ask) !== undefined) return 'unsigned'
  const isOfThis =
    approval.date !== undefined && approval.digest !== undefined && code().startsWith(approval.digest)
  return isOfThis ? 'valid' : 'outdated'
}

/** Why the signature of a hazard's approval does not stand. */
export const problemOfSignature = (
  { id, approval }: LinkedHazard,
  { log, config, digest }: ApprovalAsk,
): string | undefined =>
  approval && signatureProblem(id, approval, { records: log.approvalRecords, config, digest })

const isListed = (approval: ApprovalLine, { people }: Config): boolean =>
  people.some(
    ({ name, body, number }) =>
      body !== undefined &&
      number !== undefined &&
      name === approval.name &&
      body === approval.body &&
      number === approval.number,
  )

/** What has moved since the approval: by what was kept that day, else by the text that git holds of it. */
export const sinceApproval = (hazard: LinkedHazard, ask: ApprovalAsk): SinceApproval => {
  const { approval } = hazard
  if (approval === undefined) return { basis: undefined, moved: [] }
  const { log, digest, judged } = ask
  const kept = believedRecord(hazard.id, approval, { records: log.approvalRecords, digest })
  if (kept !== undefined) return { basis: 'record', moved: whatMoved(kept.judged, judged()) }
  const past = log.evidence.history.hazards.findLast(
    ({ id, approved }) => id === hazard.id && approved?.text === approval.text,
  )
  if (past?.approved === undefined) return { basis: undefined, moved: [] }
  const { sections, line } = past.approved
  const ofRecord = (facts: Judged['parts'][number]['facts']): Judged => ({
    subject: hazard.id,
    parts: [{ name: 'record', facts }],
  })
  return {
    basis: 'history',
    moved: whatMoved(
      ofRecord(factsOfRecord(sections, line, digest)),
      ofRecord(factsOfRecord(hazard.sections, hazard.approvedAt?.line, digest)),
    ),
  }
}
