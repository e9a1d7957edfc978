import type { Finding, Place, TextEdit } from '../domain/finding.ts'
import type { FindingRecord, TextEditRecord } from '../domain/schema-types.ts'

/** A finding in JSON. Absent is `null`. */
export const findingRecord = (finding: Finding): FindingRecord => ({
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
