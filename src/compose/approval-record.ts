import type { ApprovedBy } from '../domain/approval-record.ts'
import type { Judged } from '../domain/judged.ts'

/** What is kept of an approval (`hazards-approval/1`), one fact to a line, so that git shows what moved. */
export const approvalRecordText = (kept: {
  readonly by: ApprovedBy
  readonly code: string
  readonly judged: Judged
}): string => {
  const { name, body, number, date } = kept.by
  const parts = kept.judged.parts.map(({ name, facts }) => {
    const lines = facts.map((fact) => `      ${JSON.stringify(fact)}`)
    return `    ${JSON.stringify(name)}: [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n    `}]`
  })
  return `{
  "schema": "hazards-approval/1",
  "subject": ${JSON.stringify(kept.judged.subject)},
  "code": ${JSON.stringify(kept.code)},
  "approved": ${JSON.stringify({ name, body, number, date })},
  "parts": {
${parts.join(',\n')}
  }
}
`
}
