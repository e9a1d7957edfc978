import type { Section } from '../domain/hazard.ts'
import type { SectionRecord } from '../domain/schema-types.ts'

/** A heading and what stands below it, for register.json. */
export const sectionRecord = ({ heading, level, place, text }: Section): SectionRecord => ({
  heading: heading ?? null,
  level,
  line: place.line,
  text,
})
