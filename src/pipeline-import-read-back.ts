import type { Hazard } from './domain/hazard.ts'
import type { ImportedKind } from './domain/imported.ts'
import type { RegisterRecord } from './domain/record.ts'
import { RECORD_FOLDERS } from './domain/record-folders.ts'
import { parseHazardFile } from './parse/parse-hazard-log.ts'
import type { RegisterFile } from './parse/parse-hazard-log.ts'
import { parseRecords } from './parse/parse-records.ts'
import type { ParseMarkdown } from './parse/read-blocks.ts'

/** A file that an import would write. */
export interface DraftToRead {
  readonly kind: ImportedKind
  readonly id: string
  readonly path: string
  readonly text: string
}

/**
 * Reads a file before it is written, as the register will: it must come back whole, as what it was made as, and a hazard
 * as a draft that nobody approved, whatever stands in its words.
 * @returns what stands against it; `undefined` where it comes back
 */
export const readBackTrouble = async (
  { kind, id, path, text }: DraftToRead,
  parseMarkdown: ParseMarkdown,
): Promise<string | undefined> => {
  const file = { path, bytes: new TextEncoder().encode(text), problem: undefined }
  return kind === 'hazard'
    ? troubleOfHazard(await parseHazardFile(id, file, parseMarkdown))
    : troubleOfRecord(await recordOf(kind, file, parseMarkdown), { id, text })
}

const troubleOfHazard = ({ axes, approvedAt, slips }: Hazard): string | undefined => {
  if (slips.unreadable !== undefined) return slips.unreadable
  const isDraft = axes.lifecycle === 'draft' && axes.provenance === 'import' && approvedAt === undefined
  return isDraft ? undefined : 'it would not be read as a draft'
}

const recordOf = async (
  kind: Exclude<ImportedKind, 'hazard'>,
  file: RegisterFile,
  parseMarkdown: ParseMarkdown,
): Promise<RegisterRecord | undefined> => {
  const folder = file.path.lastIndexOf(`${RECORD_FOLDERS[kind]}/`)
  const records = await parseRecords(file.path.slice(0, folder), [file], parseMarkdown)
  return records[kind][0]
}

const troubleOfRecord = (
  record: RegisterRecord | undefined,
  { id, text }: Pick<DraftToRead, 'id' | 'text'>,
): string | undefined => {
  if (record === undefined) return 'it would not be read as a record of its kind'
  if (record.unreadable !== undefined) return record.unreadable
  if (record.id !== id) return `it would be read as ${record.id}`
  const isWhole = record.sections.map(({ source }) => source).join('') === text
  return isWhole ? undefined : 'some of it would not be read'
}
