import type { Records } from '../domain/hazard-log.ts'
import { recordKindOf } from '../domain/record-folders.ts'
import { parseEvidenceRecord } from './parse-evidence-record.ts'
import { parseFailureMode } from './parse-failure-mode.ts'
import type { RegisterFile } from './parse-hazard-log.ts'
import { parseIncident } from './parse-incident.ts'
import { parseRunbook } from './parse-runbook.ts'
import type { ParseMarkdown } from './read-blocks.ts'

/** The records beside the hazards, each kind in the order of its files; `prefix` is the register's folder with `/`. */
export const parseRecords = async (
  prefix: string,
  files: readonly RegisterFile[],
  parseMarkdown: ParseMarkdown,
): Promise<Records> => {
  const of = (kind: keyof Records): readonly RegisterFile[] =>
    files.filter(({ path }) => recordKindOf(path.slice(prefix.length)) === kind)
  return {
    incidents: await Promise.all(of('incidents').map((file) => parseIncident(file, parseMarkdown))),
    failureModes: await Promise.all(of('failureModes').map((file) => parseFailureMode(file, parseMarkdown))),
    runbooks: await Promise.all(of('runbooks').map((file) => parseRunbook(file, parseMarkdown))),
    evidence: await Promise.all(of('evidence').map((file) => parseEvidenceRecord(file, parseMarkdown))),
  }
}
