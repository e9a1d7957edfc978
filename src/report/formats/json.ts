import type { FindingsFile } from '../../domain/schema-types.ts'
import { baselineRecord, summaryRecord } from '../../domain/summary-record.ts'
import type { Judgement } from '../../domain/summary.ts'
import { findingRecord } from '../finding-record.ts'
import type { ReportFormat } from '../format.ts'

/** `hazards-findings/1`: one object for tools. A build's findings.json is the same bytes. */
export const json = {
  id: 'json',
  report: ({ findings, summary, baseline }: Judgement): string => {
    const file: FindingsFile = {
      schema: 'hazards-findings/1',
      summary: summaryRecord(summary),
      findings: findings.map(findingRecord),
      baseline: baselineRecord(baseline),
    }
    return `${JSON.stringify(file, null, 2)}\n`
  },
} as const satisfies ReportFormat
