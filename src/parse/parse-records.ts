import type { Records } from '../domain/hazard-log.ts'
import { recordTable } from '../domain/record-fields.ts'
import { recordKindOf } from '../domain/record-folders.ts'
import type { RegisterRecord } from '../domain/record.ts'
import { parseEvidenceRecord } from './parse-evidence-record.ts'
import type { RegisterFile } from './parse-hazard-log.ts'
import { parseRunbook } from './parse-runbook.ts'
import type { ParseMarkdown } from './read-blocks.ts'
import { readRecord } from './read-record.ts'

/** The records beside the hazards, each kind in the order of its files; `prefix` is the register's folder with `/`. */
export const parseRecords = async (
  prefix: string,
  files: readonly RegisterFile[],
  parseMarkdown: ParseMarkdown,
): Promise<Records> => {
  const plain = async (file: RegisterFile): Promise<RegisterRecord> =>
    (await readRecord(file, recordTable([]), parseMarkdown)).base
  const of = (kind: keyof Records): readonly RegisterFile[] =>
    files.filter(({ path }) => recordKindOf(path.slice(prefix.length)) === kind)
  return {
    incidents: await Promise.all(of('incidents').map(plain)),
    failureModes: await Promise.all(of('failureModes').map(plain)),
    runbooks: await Promise.all(of('runbooks').map((file) => parseRunbook(file, parseMarkdown))),
    evidence: await Promise.all(of('evidence').map((file) => parseEvidenceRecord(file, parseMarkdown))),
  }
}
