import type { Finding, Place, TextEdit } from '../../domain/finding.ts'
import type { FindingRecord, FindingsFile, TextEditRecord } from '../../domain/schema-types.ts'
import { baselineRecord, summaryRecord } from '../../domain/summary-record.ts'
import type { Judgement } from '../../domain/summary.ts'
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

const findingRecord = (finding: Finding): FindingRecord => ({
  rule: finding.rule,
  level: finding.level,
  message: finding.message,
  ...placeRecord(finding.place),
  hazard: finding.hazard ?? null,
  control: finding.control ?? null,
  help: finding.help,
  fix: finding.fix?.map(editRecord) ?? null,
  waived:
    finding.waived === undefined
      ? null
      : { reason: finding.waived.reason, by: finding.waived.by, until: finding.waived.until },
  baseline: finding.baseline ?? null,
})

const editRecord = ({ place, text }: TextEdit): TextEditRecord => ({ ...placeRecord(place), text })

const placeRecord = ({ file, line, column, endLine, endColumn }: Place): Place => ({
  file,
  line,
  column,
  endLine,
  endColumn,
})
