import type { FieldName, Hazard, Section } from '../../domain/hazard.ts'

/**
 * The sections a hazard had, with those of some fields if they are new; the text above the first heading may be new
 * as well. Where anything else is new, or something went, those it had: the file is then read otherwise.
 */
export const sectionsWith = (
  before: Pick<Hazard, 'sections'>,
  after: Pick<Hazard, 'sections'>,
  fields: readonly FieldName[],
): readonly Section[] => {
  const had = new Set(before.sections.map(nameOf))
  const isNew = (section: Section): boolean =>
    !had.has(nameOf(section)) &&
    (section.heading === undefined || fields.some((field) => field === section.field))
  const rest = after.sections.filter((section) => !isNew(section))
  const isSame =
    rest.length === before.sections.length &&
    rest.every((section, index) => section.heading === before.sections[index]?.heading)
  return isSame ? after.sections : before.sections
}

/** A field is one whatever its heading is called. */
const nameOf = ({ field, heading }: Section): string =>
  `${field ?? ''} ${field === undefined ? (heading ?? '') : ''}`
