import { incidentsOf, isReviewedSince, knownOn } from '../../domain/incident-facts.ts'
import { placeOfField } from '../place-of-field.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** What was scored before it came true was scored without knowing that it would. */
export const rescoreDue = defineRule({
  id: 'rescore-due',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 7.2.2, 7.2.3',
  summary: 'A hazard came true in an incident, and nobody has reviewed it since',
  checkHazard: (hazard, { records, date }) =>
    incidentsOf(hazard, records.incidents)
      .filter((incident) => !isReviewedSince(hazard, incident, date))
      .map((incident) => ({
        place: hazard.reviewed?.place ?? placeOfField(hazard, 'likelihood'),
        message: `${hazard.id} came true in ${incident.id}${when(knownOn(incident))}, ${lastReview(hazard.reviewed?.date)}, expected a person to decide whether its scores still hold`,
        help: `Read ${incident.id}, let the Clinical Safety Officer decide on likelihood, severity and controls, and write "Reviewed:" with the day${knownOn(incident) === undefined ? `; give ${incident.id} a date first` : ''}`,
      })),
})

const when = (day: string | undefined): string =>
  day === undefined ? ', on a day that it does not state' : ` (${day})`

const lastReview = (day: string | undefined): string =>
  day === undefined ? 'and has never been reviewed' : `and was last reviewed on ${day}`
