import type { Written } from '../domain/finding.ts'
import type { ManualEvidence, RegisterRecord } from '../domain/record.ts'
import type { ManualEvidenceRecord, NoteRecord, SectionRecord } from '../domain/schema-types.ts'
import { isIsoDate } from '../shared/dates.ts'
import { sectionRecord } from './section-record.ts'

/** What register.json says of every record beside the hazards. */
export const noteRecord = (record: RegisterRecord): NoteRecord & { readonly other: SectionRecord[] } => ({
  id: record.id,
  file: record.file,
  title: record.title ?? null,
  sections: record.sections.map(sectionRecord),
  other: record.unknownHeadings.map(sectionRecord),
})

/** An evidence record in register.json; `supersededBy` is the record that stands in its place today. */
export const manualEvidenceRecord = (
  record: ManualEvidence,
  supersededBy: ManualEvidence | undefined,
): ManualEvidenceRecord => ({
  ...noteRecord(record),
  kind: record.kind?.word ?? null,
  who: record.who?.name ?? null,
  role: record.who?.role ?? null,
  organisation: textOrNull(record.organisation),
  date: dateOrNull(record.date),
  outcome: record.outcome?.word ?? null,
  outcomeText: textOrNull(record.outcome),
  valid: textOrNull(record.valid),
  of: record.of.map(({ text }) => text),
  supersedes: record.supersedes.map(({ text }) => text),
  supersededBy: supersededBy?.id ?? null,
  release: textOrNull(record.release),
})

/** Words, or `null` where there are none. */
export const textOrNull = (written: Written | undefined): string | null => written?.text ?? null

/** What reads as a date; the words themselves stand in `sections`. */
export const dateOrNull = (written: Written | undefined): string | null =>
  written !== undefined && isIsoDate(written.text) ? written.text : null
