import type { Place } from '../domain/finding.ts'
import type { AssessedControl, AssessedHazard } from '../domain/hazard-log.ts'

/** Where these controls of a hazard begin: at the heading of all of them, else at the first. */
export const placeOfControls = (hazard: AssessedHazard, controls: readonly AssessedControl[]): Place =>
  hazard.sections.find(({ field }) => field === 'controls')?.place ?? controls[0]?.place ?? hazard.place
