import type { ApprovalFile, ApprovalRecord } from '../domain/approval-record.ts'
import { JUDGED_PARTS } from '../domain/judged.ts'
import type { JudgedFact } from '../domain/judged.ts'
import { schemaOf } from './schemas.ts'

/** What was kept of approvals, where it has the shape of such a record; else it says what is wrong with it. */
export const validateApprovals = (files: readonly ApprovalFile[]): readonly ApprovalRecord[] =>
  files.map((file) => {
    const { stem, bytes, value } = file
    // Nobody has looked at it yet.
    const signature = file.signature && { ...file.signature, problem: 'it has not been verified' }
    const named = { file: file.file, stem, bytes, signature }
    if (file.unreadable !== undefined) return { ...named, unreadable: file.unreadable, kept: undefined }
    const isRecord = schemaOf('approval')
    if (!isRecord(value)) {
      const [error] = isRecord.errors ?? []
      const where = error?.instancePath ? `${error.instancePath} ` : ''
      return { ...named, unreadable: `${where}${error?.message ?? 'is no such record'}`, kept: undefined }
    }
    const { subject, code, approved, parts } = value
    const kept = JUDGED_PARTS.flatMap((name) => {
      const facts = parts[name]
      return facts === undefined ? [] : [{ name, facts: facts.map(factOf) }]
    })
    return {
      ...named,
      unreadable: undefined,
      kept: { by: approved, code, judged: { subject, parts: kept } },
    }
  })

const factOf = ([of = '', what = '', is = '']: readonly string[]): JudgedFact => [of, what, is]
