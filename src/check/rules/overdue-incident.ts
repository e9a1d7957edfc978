import type { Problem } from '../../domain/finding.ts'
import type { Incident, IncidentAction } from '../../domain/record.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** An incident that nobody closes goes on. */
export const overdueIncident = defineRule({
  id: 'overdue-incident',
  level: always('warning'),
  clause: 'DCB0129 7.2.3, 7.2.4',
  summary: 'An incident is not made safe, an action of it is overdue, or it is closed with work left',
  checkLog: ({ records, date }) =>
    records.incidents
      .filter(({ unreadable }) => unreadable === undefined)
      .flatMap((incident) => [
        ...notMadeSafe(incident, date),
        ...incident.actions.flatMap((action) => overdue(incident, action, date)),
        ...notClosed(incident, date),
      ]),
})

const notMadeSafe = ({ id, madeSafe, place }: Incident, today: string): readonly Problem[] =>
  madeSafe !== undefined && madeSafe.text <= today
    ? []
    : [
        {
          place: madeSafe?.place ?? place,
          message: `${id} is not made safe on ${today}, expected the day from which nobody could come to harm by it`,
          help: 'Make it safe, by switching off what caused it if need be, and write "Made safe:" with the day',
        },
      ]

const overdue = ({ id }: Incident, action: IncidentAction, today: string): readonly Problem[] => {
  if (action.isDone || action.due === undefined || action.due >= today) return []
  return [
    {
      place: action.place,
      message: `An action of ${id} was due on ${action.due} and is not done on ${today}, expected it to be done or to have a new day: ${quoted(action.text)}`,
      help: 'Write "done" and the day, or agree a new day with its owner',
    },
  ]
}

const notClosed = ({ id, closed, actions, place }: Incident, today: string): readonly Problem[] => {
  const open = actions.filter(({ isDone }) => !isDone)
  if (closed !== undefined && closed.text <= today)
    return open.length === 0
      ? []
      : [
          {
            place: closed.place,
            message: `${id} is closed, but ${open.length === 1 ? 'an action is' : `${open.length} actions are`} not done, expected all to be done first`,
            help: 'Write "done" and the day behind each action, or open the incident again',
          },
        ]
  if (open.length > 0 || closed !== undefined) return []
  return [
    {
      place,
      level: 'info',
      message: `${id} ${actions.length === 0 ? 'names no action' : 'has no action left'}, but is not closed, expected the day on which it was`,
      help: 'Write "Closed:" with the day, or the actions that are still to be done',
    },
  ]
}
