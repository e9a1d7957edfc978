import type { ApprovalRecord } from '../domain/approval-record.ts'
import type { Config } from '../domain/config.ts'
import type { ApprovalLine } from '../domain/hazard.ts'
import { doubtOf } from './believed-record.ts'

/**
 * Why the signature of an approval does not stand, for a sentence; `undefined`: it does, or none is needed. A
 * signature that is there has to be good; one that the register requires has to be there, and of this approval.
 */
export const signatureProblem = (
  subject: string,
  approval: ApprovalLine,
  ask: {
    readonly records: readonly ApprovalRecord[]
    readonly config: Pick<Config, 'approvals'>
    readonly digest: (text: string) => string
  },
): string | undefined => {
  const record = ask.records.find(({ stem, kept }) => kept?.judged.subject === subject || stem === subject)
  const signature = record?.signature
  if (record !== undefined && signature?.problem !== undefined)
    return `the signature ${signature.file} does not hold: ${signature.problem}`
  if (!ask.config.approvals.isSignatureRequired) return undefined
  if (record === undefined || signature === undefined)
    return 'hazards.yaml requires a signature, and there is none'
  const doubt = doubtOf(record, approval, ask.digest)
  return doubt === undefined ? undefined : `the signature ${signature.file} is of something else: ${doubt}`
}
