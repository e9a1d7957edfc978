import type { Written } from './finding.ts'
import type { AssessedHazard } from './hazard-log.ts'
import type { Incident } from './record.ts'

/** Does a list of ids hold this one? Case does not matter. */
export const isNamedIn = (names: readonly Written[], id: string): boolean =>
  names.some(({ text }) => text.toLowerCase() === id.toLowerCase())

/** The incidents that name a hazard. */
export const incidentsOf = (
  hazard: Pick<AssessedHazard, 'id'>,
  incidents: readonly Incident[],
): readonly Incident[] => incidents.filter(({ hazards }) => isNamedIn(hazards, hazard.id))

/** The last day on which something of the incident became known, ISO; `undefined`: it has no date. */
export const knownOn = ({ occurred, reported }: Incident): string | undefined =>
  [occurred?.text, reported?.text]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)

/**
 * Has a person looked at the hazard with the incident in mind? Reviewed on a later day, or on the same day with
 * the incident's id beside it. An incident without a date is never known to be the earlier.
 */
export const isReviewedSince = ({ reviewed }: AssessedHazard, incident: Incident, today: string): boolean => {
  const day = knownOn(incident)
  if (reviewed?.date === undefined || day === undefined || reviewed.date > today) return false
  if (reviewed.date > day) return true
  return reviewed.date === day && reviewed.text.toLowerCase().includes(incident.id.toLowerCase())
}
