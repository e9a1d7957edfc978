import type { Written } from '../domain/finding.ts'
import type { IncidentActionEntry, IncidentLogEntry } from '../domain/handover.ts'
import type { Incident, IncidentAction } from '../domain/record.ts'
import type { RecordEntry } from '../domain/record-entry.ts'

/** The Safety Incident Management Log: every incident with its ten fields; `entries` are the same, as records. */
export const incidentLog = (
  incidents: readonly Incident[],
  entries: readonly RecordEntry[],
  ask: { readonly date: string; readonly pageOf: (hazard: string) => string },
): readonly IncidentLogEntry[] =>
  incidents.flatMap((incident, index) => {
    const entry = entries[index]
    if (entry === undefined) return []
    const { id, anchor, title, file, unreadable, state, stateTone, findings } = entry
    return [
      {
        ...{ id, anchor, title, file, unreadable, state, stateTone, findings },
        ...{ fields: fieldsOf(incident), texts: textsOf(incident) },
        hazards: incident.hazards.map(({ text }) => ({ id: text, page: ask.pageOf(text) })),
        controlsFailed: incident.controlsFailed.map(({ text }) => text),
        decided: textOf(incident.impact),
        actions: incident.actions.map((action) => actionEntry(action, ask.date)),
      },
    ]
  })

const textOf = (written: Written | undefined): string => written?.text ?? ''

const fieldsOf = (incident: Incident): IncidentLogEntry['fields'] => [
  { heading: 'Reference number', text: incident.id },
  { heading: 'Reported by', text: textOf(incident.reportedBy) },
  { heading: 'Reported date', text: textOf(incident.reported) },
  { heading: 'System release', text: textOf(incident.release) },
  { heading: 'Made safe date', text: textOf(incident.madeSafe) },
  { heading: 'Closed date', text: textOf(incident.closed) },
]

const textsOf = (incident: Incident): IncidentLogEntry['texts'] => [
  { heading: 'Incident summary', text: textOf(incident.summary) },
  { heading: 'Clinical risk assessment', text: riskOf(incident) },
  { heading: 'Journal', text: textOf(incident.journal) },
  { heading: 'Cause', text: textOf(incident.cause) },
]

/** Severity, likelihood of happening again, what is known to lessen it: as far as they are written. */
const riskOf = ({ severity, likelihood, mitigation }: Incident): string =>
  [
    ...(severity === undefined ? [] : [`Severity: ${severity.text}`]),
    ...(likelihood === undefined ? [] : [`Likelihood of happening again: ${likelihood.text}`]),
    ...(mitigation === undefined ? [] : [`Known to lessen it: ${mitigation.text}`]),
  ].join('\n\n')

const actionEntry = ({ text, owner, due, isDone }: IncidentAction, today: string): IncidentActionEntry => ({
  text,
  owner: owner ?? 'not stated',
  due: due ?? 'no day',
  ...stateOf(isDone, due, today),
})

const stateOf = (
  isDone: boolean,
  due: string | undefined,
  today: string,
): Pick<IncidentActionEntry, 'state' | 'tone'> => {
  if (isDone) return { state: 'done', tone: 'good' }
  return due !== undefined && due < today
    ? { state: 'overdue', tone: 'bad' }
    : { state: 'open', tone: 'doubtful' }
}
