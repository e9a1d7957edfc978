import type { Written } from '../domain/finding.ts'
import type { AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import type { RecordKind } from '../domain/record-folders.ts'
import { RECORD_KINDS, RECORD_NOUNS } from '../domain/record-folders.ts'
import type { ManualEvidence, RegisterRecord } from '../domain/record.ts'
import { supersededBy } from '../domain/superseded.ts'
import type { HazardRecordEntry, RecordEntry } from '../domain/record-entry.ts'
import type { FindingEntry } from '../domain/finding-entry.ts'
import { addPeriod } from '../shared/dates.ts'
import { recordFacts } from './record-facts.ts'

/** What the pages say of the records beside the hazards, by kind. */
export type RecordEntries = Readonly<Record<RecordKind, readonly RecordEntry[]>>

/** Every record with what it touches, its state today, and what was found in it; `pageOf` is a hazard's page, or `''`. */
export const recordEntries = (
  log: AssessedLog,
  at: { readonly findings: readonly FindingEntry[]; readonly pageOf: (hazard: string) => string },
): RecordEntries => {
  const of = (kind: RecordKind): readonly RecordEntry[] =>
    log.records[kind].map((record) => {
      const names = touchedBy(record, log)
      return {
        kind: RECORD_NOUNS[kind],
        id: record.id,
        anchor: recordAnchor(record.file),
        title: record.title ?? 'no title',
        file: record.file,
        unreadable: record.unreadable ?? '',
        source: record.sections.map(({ source }) => source).join(''),
        ...stateOf(kind, record, log),
        hazards: names.map((id) => ({ id, page: at.pageOf(id.split('.')[0] ?? id) })),
        facts: recordFacts(record),
        findings: at.findings.filter(({ where }) => where.slice(0, where.lastIndexOf(':')) === record.file),
      }
    })
  return {
    incidents: of('incidents'),
    failureModes: of('failureModes'),
    runbooks: of('runbooks'),
    evidence: of('evidence'),
  }
}

/** The records that name a hazard or a control of it, or that a control of it names. */
export const recordsOfHazard = (
  hazard: AssessedHazard,
  entries: RecordEntries,
): readonly HazardRecordEntry[] => {
  const id = hazard.id.toLowerCase()
  return RECORD_KINDS.flatMap((kind) => entries[kind])
    .filter(({ hazards }) => hazards.some((name) => (name.id.split('.')[0] ?? '').toLowerCase() === id))
    .map(({ kind, id, anchor, title, state, stateTone }) => ({ kind, id, anchor, title, state, stateTone }))
}

/** Two files may have one id: the place of a record on its page is named by its file. */
export const recordAnchor = (file: string): string => `records/${file}`

const touchedBy = (record: RegisterRecord, { hazards }: AssessedLog): readonly string[] => {
  const named = ['hazards', 'of', 'controlsFailed'].flatMap((field) => {
    const value: unknown = Reflect.get(record, field)
    return Array.isArray(value) ? value.filter(isWritten).map(({ text }) => text) : []
  })
  const citing = hazards.flatMap(({ id, controls }) =>
    controls
      .filter(({ evidenceLinks }) => evidenceLinks.some((link) => link.record?.record.file === record.file))
      .map((control) => control.id ?? id),
  )
  return [...new Set([...named, ...citing])]
}

const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'

type State = Pick<RecordEntry, 'state' | 'stateTone'>

const stateOf = (kind: RecordKind, record: RegisterRecord, log: AssessedLog): State => {
  if (record.unreadable !== undefined) return { state: 'unreadable', stateTone: 'bad' }
  switch (kind) {
    case 'evidence':
      return stateOfEvidence(record.file, log)
    case 'runbooks':
      return isComplete(record.file, log)
        ? { state: 'complete', stateTone: 'good' }
        : { state: 'incomplete', stateTone: 'doubtful' }
    case 'incidents':
      return stateOfIncident(record.file, log)
    case 'failureModes':
      return { state: 'feeds causes and controls', stateTone: 'plain' }
  }
}

const stateOfEvidence = (file: string, { records, date }: AssessedLog): State => {
  const record = records.evidence.find((each) => each.file === file)
  const newer = record === undefined ? undefined : supersededBy(records.evidence).get(record)
  if (record === undefined || newer !== undefined)
    return { state: `superseded by ${newer?.id ?? ''}`, stateTone: 'doubtful' }
  const { outcome } = record
  if (outcome?.word !== 'passed')
    return {
      state: outcome?.word ?? 'without an outcome',
      stateTone: outcome === undefined ? 'doubtful' : 'bad',
    }
  const last = lastDayOf(record)
  if (last === undefined) return { state: 'not dated', stateTone: 'doubtful' }
  return last < date
    ? { state: `held until ${last}`, stateTone: 'doubtful' }
    : { state: `holds until ${last}`, stateTone: 'good' }
}

const lastDayOf = ({ date, valid }: ManualEvidence): string | undefined =>
  date === undefined || valid === undefined ? undefined : addPeriod(date.text, valid.text)

const stateOfIncident = (file: string, { records }: AssessedLog): State => {
  const incident = records.incidents.find((each) => each.file === file)
  if (incident?.closed !== undefined) return { state: 'closed', stateTone: 'plain' }
  return incident?.madeSafe === undefined
    ? { state: 'not made safe', stateTone: 'bad' }
    : { state: 'open, made safe', stateTone: 'doubtful' }
}

const isComplete = (file: string, { runbookGaps }: AssessedLog): boolean =>
  ![...runbookGaps.keys()].some((runbook) => runbook.file === file)
