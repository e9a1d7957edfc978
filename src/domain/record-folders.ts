import type { Records } from './hazard-log.ts'

/** The kinds of records beside the hazards, by their name in register.json. */
export type RecordKind = keyof Records

/** The folder of each, below the register's. */
export const RECORD_FOLDERS: Readonly<Record<RecordKind, string>> = {
  incidents: 'incidents',
  failureModes: 'failure-modes',
  runbooks: 'runbooks',
  evidence: 'evidence',
}

/** What one of them is called. */
export const RECORD_NOUNS: Readonly<Record<RecordKind, string>> = {
  incidents: 'incident',
  failureModes: 'failure mode',
  runbooks: 'runbook',
  evidence: 'evidence record',
}

export const RECORD_KINDS = ['incidents', 'failureModes', 'runbooks', 'evidence'] as const

/** The id of a record by its file: `EV-0001` of `EV-0001-alert-drill.md`; the stem where it does not begin so. */
export const recordIdOf = (path: string): string => {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '')
  return /^[A-Za-z]+-\d+/.exec(stem)?.[0] ?? stem
}

/** The kind of record that a markdown file is, by its path below the register; `undefined` for any other file. */
export const recordKindOf = (name: string): RecordKind | undefined =>
  RECORD_KINDS.find((kind) => name.startsWith(`${RECORD_FOLDERS[kind]}/`) && name.endsWith('.md'))
