import type { Problem } from '../../domain/finding.ts'
import type { Incident } from '../../domain/record.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** What the log of incidents needs, so that others can learn from it. */
export const incompleteIncident = defineRule({
  id: 'incomplete-incident',
  level: always('warning'),
  clause: 'DCB0129 3.6.1, 7.2.2, 7.2.4',
  summary: 'An incident lacks a field of the incident log, an answer, or the owner and day of an action',
  checkLog: ({ records, date }) =>
    records.incidents
      .filter(({ unreadable }) => unreadable === undefined)
      .flatMap((incident) => [
        ...missing(incident),
        ...future(incident, date),
        ...incident.actions.flatMap((action) => {
          const lacks = [
            ...(action.owner === undefined ? ['no owner'] : []),
            ...(action.due === undefined ? ['no day by which it is due'] : []),
          ]
          if (action.isDone || lacks.length === 0) return []
          return [
            {
              place: action.place,
              message: `An action of ${incident.id} has ${lacks.join(' and ')}, expected "owner: NAME, due 2026-12-01": ${quoted(action.text)}`,
              help: 'Agree with somebody that they do it, and by when',
            },
          ]
        }),
      ]),
})

const missing = (incident: Incident): readonly Problem[] => {
  const lacks = [
    ...(incident.summary === undefined ? ['what happened'] : []),
    ...(incident.occurred === undefined ? ['the day it happened'] : []),
    ...(incident.reported === undefined ? ['the day it was reported'] : []),
    ...(incident.reportedBy === undefined ? ['who reported it'] : []),
    ...(incident.release === undefined ? ['the release'] : []),
    ...(incident.severity === undefined ? ['how bad the harm was or could have been'] : []),
    ...(incident.likelihood === undefined ? ['how likely it is to happen again'] : []),
    ...(incident.mitigation === undefined ? ['what was known to lessen it'] : []),
    ...(incident.journal === undefined ? ['a journal'] : []),
    ...(incident.cause === undefined ? ['the cause'] : []),
    ...(incident.answersControls ? [] : ['which controls failed']),
    ...(incident.answersNewHazard ? [] : ['whether it brought a new hazard to light']),
    ...(incident.impact === undefined ? ['what it means for the safety case'] : []),
  ]
  if (lacks.length === 0) return []
  return [
    {
      place: incident.place,
      message: `${incident.id} does not say ${lacks.join(', ')}, expected all of it`,
      help: 'Write what is known; "none" is an answer to which controls failed and which new hazards there are',
    },
  ]
}

const future = (incident: Incident, today: string): readonly Problem[] =>
  [incident.occurred, incident.reported, incident.madeSafe, incident.closed].flatMap((day) =>
    day === undefined || day.text <= today
      ? []
      : [
          {
            place: day.place,
            message: `${incident.id} is dated ${day.text}, which is after ${today}, expected a day that has passed`,
            help: 'Write the day on which it was',
          },
        ],
  )
