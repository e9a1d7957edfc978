import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Finding, Written } from '../domain/finding.ts'
import type { Records } from '../domain/hazard-log.ts'
import type {
  Choice,
  FailureMode,
  Incident,
  ManualEvidence,
  RegisterRecord,
  Runbook,
} from '../domain/record.ts'
import { explainError, segmentsOf, tellingErrors } from './explain-error.ts'
import { invalidField } from './invalid-field.ts'
import { schemaOf } from './schemas.ts'
import type { Shapes } from './schemas.ts'
import { writtenAt } from './written-at.ts'

type Validated<T> = { readonly value: T; readonly findings: readonly Finding[] }

/** The records as their authors wrote them, less the facts whose shape is wrong; each of them is one finding. */
export const validateRecords = (records: Records): Validated<Records> => {
  const evidence = records.evidence.map(validEvidence)
  const runbooks = records.runbooks.map(validRunbook)
  const incidents = records.incidents.map(validIncident)
  const modes = records.failureModes.map(validMode)
  return {
    value: {
      incidents: incidents.map(({ value }) => value),
      failureModes: modes.map(({ value }) => value),
      evidence: evidence.map(({ value }) => value),
      runbooks: runbooks.map(({ value }) => value),
    },
    findings: [...incidents, ...modes, ...runbooks, ...evidence].flatMap(({ findings }) => findings),
  }
}

const validIncident = (record: Incident): Validated<Incident> => {
  const { findings, holds } = validate('incident', record, {
    id: record.id,
    occurred: record.occurred?.text,
    reported: record.reported?.text,
    madeSafe: record.madeSafe?.text,
    closed: record.closed?.text,
    reportedBy: record.reportedBy?.text,
    release: record.release?.text,
    summary: record.summary?.text,
    cause: record.cause?.text,
    impact: record.impact?.text,
    mitigation: record.mitigation?.text,
    likelihood: record.likelihood?.text,
    severity: record.severity?.text,
    observed: record.observed?.text.toLowerCase(),
    hazards: record.hazards.map(({ text }) => text),
    controlsFailed: record.controlsFailed.map(({ text }) => text),
    actions: record.actions.map(({ text, owner, due }) => ({ text: text === '' ? '?' : text, owner, due })),
  })
  const value = {
    ...record,
    occurred: holds('occurred') ? record.occurred : undefined,
    reported: holds('reported') ? record.reported : undefined,
    madeSafe: holds('madeSafe') ? record.madeSafe : undefined,
    closed: holds('closed') ? record.closed : undefined,
  }
  return { value, findings }
}

const validMode = (record: FailureMode): Validated<FailureMode> => {
  const { findings } = validate('failure-mode', record, {
    id: record.id,
    hazards: record.hazards.map(({ text }) => text),
    trigger: record.trigger?.text,
    causes: record.causes.map(({ text }) => text),
    effects: record.effects?.text,
    detection: record.detection?.text,
    recovery: record.recovery?.text,
    candidates: record.candidates.map(({ text }) => text),
    scores: record.scores.map(({ text }) => text),
  })
  return { value: record, findings }
}

const validRunbook = (record: Runbook): Validated<Runbook> => {
  const { findings, holds } = validate('runbook', record, {
    id: record.id,
    hazards: record.hazards.map(({ text }) => text),
    owner: record.owner?.text,
    contact: record.contact?.text,
    reviewed: record.reviewed?.text,
    nextReview: record.nextReview?.text,
    reviewEvery: inWords(record.reviewEvery?.text),
  })
  const value = {
    ...record,
    reviewed: holds('reviewed') ? record.reviewed : undefined,
    nextReview: holds('nextReview') ? record.nextReview : undefined,
    reviewEvery: holds('reviewEvery') ? record.reviewEvery : undefined,
  }
  return { value, findings }
}

const validEvidence = (record: ManualEvidence): Validated<ManualEvidence> => {
  const { findings, holds } = validate('evidence-record', record, {
    id: record.id,
    kind: wordOf(record.kind),
    who: record.who?.text,
    organisation: record.organisation?.text,
    date: record.date?.text,
    outcome: wordOf(record.outcome),
    valid: inWords(record.valid?.text),
    supersedes: record.supersedes.map(({ text }) => text),
    of: record.of.map(({ text }) => text),
    release: record.release?.text,
  })
  const value = {
    ...record,
    date: holds('date') ? record.date : undefined,
    valid: holds('valid') ? record.valid : undefined,
  }
  return { value, findings }
}

/** The word that was understood, else what was written, so that the schema refuses it. */
const wordOf = (choice: Choice<string> | undefined): string | undefined => choice?.word ?? choice?.text

const inWords = (text: string | undefined): string | undefined =>
  text?.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Holds the plain facts of a record against its schema; `holds` says of which facts the shape is right. */
const validate = (
  name: keyof Shapes,
  record: RegisterRecord,
  plain: object,
): { readonly findings: readonly Finding[]; readonly holds: (field: string) => boolean } => {
  const check = schemaOf(name)
  const errors = check(plain) ? [] : tellingErrors(check.errors)
  const wrong = new Set(errors.map((error) => segmentsOf(error)[0]))
  return { findings: errors.map((error) => findingOf(record, error)), holds: (field) => !wrong.has(field) }
}

const findingOf = (record: RegisterRecord, error: ErrorObject): Finding => {
  const { text, place }: Pick<Written, 'place'> & { text: string | undefined } = writtenAt(
    record,
    segmentsOf(error),
  )
  const title: unknown = error.parentSchema?.['title']
  const subject = `${typeof title === 'string' ? title : error.instancePath} of ${record.id}`
  const said = explainError({ ...error, data: text ?? error.data }, subject)
  return {
    rule: invalidField.id,
    level: 'error',
    message: said.message,
    help: said.help,
    place,
    hazard: undefined,
    control: undefined,
    fix: undefined,
    waived: undefined,
    baseline: undefined,
  }
}
