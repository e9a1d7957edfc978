import type { Place } from '../domain/finding.ts'
import type { FieldName, Hazard } from '../domain/hazard.ts'

/** Where a field belongs: at its heading, or at the hazard where the file has none. */
export const placeOfField = (hazard: Pick<Hazard, 'sections' | 'place'>, field: FieldName): Place =>
  hazard.sections.find((section) => section.field === field)?.place ?? hazard.place
