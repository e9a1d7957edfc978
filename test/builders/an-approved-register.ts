import { approvalRecordText } from '../../src/compose/approval-record.ts'
import { examineFiles } from './examine-files.ts'
import type { ExamineOptions } from './examine-files.ts'

/** Who approves in tests: nobody. */
export const OFFICER = { name: 'A. Example', body: 'GMC', number: '0000000', date: '2026-10-15' } as const

export const APPROVING_CONFIG = `product: { name: Example, release: "1.0" }
matrix: nhs
results: ["reports/*.xml"]
people: [{ name: A. Example, role: clinical-safety-officer, body: GMC, number: "0000000", checked: 2026-10-01 }]
`

type Files = Readonly<Record<string, string>>

/**
 * The files with every hazard approved as it reads, the line above the first heading; with `isKept`, what
 * "hazards approve" keeps beside it.
 */
export const approved = async (
  files: Files,
  { isKept = true, ...options }: ExamineOptions & { readonly isKept?: boolean } = {},
): Promise<Files> => {
  const { log } = await examineFiles(files, options)
  const signed: Record<string, string> = { ...files }
  for (const hazard of log.hazards) {
    const { name, body, number, date } = OFFICER
    const line = `- Approved: ${name}, ${body} ${number}, ${date}, of ${hazard.digest().slice(0, 8)}`
    signed[hazard.file] = `${line}\n\n${files[hazard.file] ?? ''}`
    if (isKept)
      signed[`hazards/approvals/${hazard.id}.json`] = approvalRecordText({
        by: OFFICER,
        code: hazard.digest(),
        judged: hazard.judged(),
      })
  }
  return signed
}
