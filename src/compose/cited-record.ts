import type { CitedEvidence, CitedRecord } from '../domain/hazard-log.ts'
import type { Runbook } from '../domain/record.ts'
import { addPeriod } from '../shared/dates.ts'

/** What a record says that a control stands on: `drill of 2026-10-06, passed, holds until 2027-10-06`. */
export const citedRecord = (cited: CitedRecord): string =>
  cited.kind === 'runbook' ? citedRunbook(cited.record) : citedEvidence(cited)

const citedRunbook = ({ reviewed }: Runbook): string =>
  reviewed === undefined
    ? 'a runbook that nobody has gone through'
    : `a runbook, gone through on ${reviewed.text}`

const citedEvidence = ({ record, supersededBy }: CitedEvidence): string => {
  const { kind, date, outcome, valid } = record
  const last = date === undefined || valid === undefined ? undefined : addPeriod(date.text, valid.text)
  return [
    `${kind?.word ?? 'of an unknown kind'} ${date === undefined ? 'without a date' : `of ${date.text}`}`,
    outcome?.word ?? 'without an outcome',
    ...(last === undefined ? [] : [`holds until ${last}`]),
    ...(supersededBy === undefined ? [] : [`superseded by ${supersededBy}`]),
  ].join(', ')
}
