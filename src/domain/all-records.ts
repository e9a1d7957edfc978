import type { Records } from './hazard-log.ts'
import { RECORD_KINDS, RECORD_NOUNS } from './record-folders.ts'
import type { RecordKind } from './record-folders.ts'
import type { RegisterRecord } from './record.ts'

/** Every record beside the hazards, with what one of its kind is called. */
export const allRecords = (
  records: Records,
): readonly { readonly kind: RecordKind; readonly noun: string; readonly record: RegisterRecord }[] =>
  RECORD_KINDS.flatMap((kind) => records[kind].map((record) => ({ kind, noun: RECORD_NOUNS[kind], record })))
