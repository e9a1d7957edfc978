import type { AssessedControl, AssessedHazard } from '../../domain/hazard-log.ts'
import type { Incident } from '../../domain/record.ts'
import { isNamedIn, isReviewedSince, knownOn } from '../../domain/incident-facts.ts'
import { nameOfControl, defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** What was shown to work before it failed has to be shown again. */
export const predatedEvidence = defineRule({
  id: 'predated-evidence',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 6.3.3, 7.2.2',
  summary: 'A control failed in an incident, and nothing that is newer shows that it works',
  checkHazard: (hazard, { records, date }) =>
    hazard.controls.flatMap((control) =>
      records.incidents
        .filter((incident) => control.id !== undefined && isNamedIn(incident.controlsFailed, control.id))
        .filter((incident) => !isShownSince(control, { hazard, incident, date }))
        .map((incident) => ({
          place: control.place,
          control: control.id,
          message: `Control ${nameOfControl(control)} failed in ${incident.id}${knownOn(incident) === undefined ? '' : ` (${knownOn(incident) ?? ''})`}, and its evidence is not known to be newer, expected something that shows since then that it works`,
          help: 'Show it anew: a drill or a training that is dated after the incident; a test that would have failed then, and a review of the hazard after the incident',
        })),
    ),
})

/** Evidence with a later date; for tests, which have none, a person who reviewed the hazard since. */
const isShownSince = (
  control: AssessedControl,
  at: { readonly hazard: AssessedHazard; readonly incident: Incident; readonly date: string },
): boolean => {
  const day = knownOn(at.incident)
  if (day === undefined) return false
  const dated = control.evidenceLinks.some(({ line, record }) => {
    const made =
      record?.kind === 'evidence' ? record.record.date?.text : (record?.record.reviewed?.text ?? line.dated)
    return made !== undefined && made > day && made <= at.date
  })
  return dated || (control.testLinks.length > 0 && isReviewedSince(at.hazard, at.incident, at.date))
}
