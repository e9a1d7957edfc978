import type { FailureMode, Incident } from '../domain/record.ts'
import type { FailureModeRecord, IncidentRecord } from '../domain/schema-types.ts'
import { isIsoDate } from '../shared/dates.ts'
import { dateOrNull, noteRecord, textOrNull } from './manual-evidence-record.ts'

/** An incident in register.json. */
export const incidentRecord = (incident: Incident): IncidentRecord => ({
  ...noteRecord(incident),
  occurred: dateOrNull(incident.occurred),
  reported: dateOrNull(incident.reported),
  madeSafe: dateOrNull(incident.madeSafe),
  closed: dateOrNull(incident.closed),
  reportedBy: textOrNull(incident.reportedBy),
  release: textOrNull(incident.release),
  summary: textOrNull(incident.summary),
  cause: textOrNull(incident.cause),
  impact: textOrNull(incident.impact),
  mitigation: textOrNull(incident.mitigation),
  likelihoodText: textOrNull(incident.likelihood),
  severityText: textOrNull(incident.severity),
  observed: textOrNull(incident.observed),
  hazards: incident.hazards.map(({ text }) => text),
  noHazards: textOrNull(incident.noHazards),
  controlsFailed: incident.controlsFailed.map(({ text }) => text),
  actions: incident.actions.map(({ text, place, owner, due, isDone }) => ({
    text,
    line: place.line,
    owner: owner ?? null,
    due: due !== undefined && isIsoDate(due) ? due : null,
    done: isDone,
  })),
})

/** A failure mode in register.json. Its scores are of another scale, and stay text. */
export const failureModeRecord = (mode: FailureMode): FailureModeRecord => ({
  ...noteRecord(mode),
  hazards: mode.hazards.map(({ text }) => text),
  trigger: textOrNull(mode.trigger),
  causes: mode.causes.map(({ text }) => text),
  effects: textOrNull(mode.effects),
  detection: textOrNull(mode.detection),
  recovery: textOrNull(mode.recovery),
  candidates: mode.candidates.map(({ text }) => text),
})
