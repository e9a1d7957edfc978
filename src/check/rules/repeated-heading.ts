import type { AssessedHazard } from '../../domain/hazard-log.ts'
import type { FieldName, Section } from '../../domain/hazard.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** Two scores under two headings of one name: nobody can tell which one holds. */
export const repeatedHeading = defineRule({
  id: 'repeated-heading',
  level: always('error'),
  clause: 'DCB0129 3.3.1, 4.4.1',
  summary: 'A heading stands twice, so nobody can tell which of its texts holds',
  checkHazard: (hazard) =>
    hazard.slips.repeatedHeadings.map((section) => ({
      place: section.place,
      message: `The heading ${quoted(section.heading ?? '')} repeats ${firstOf(hazard, section)}, expected it once: ${consequence(section.field)}`,
      help: 'Bring the two texts together under one heading and delete the other',
    })),
})

/** Fields of which only one can hold: parsing takes neither. */
const HOLDS_ONE: ReadonlySet<FieldName> = new Set(['likelihood', 'severity', 'residual', 'status'])

const consequence = (field: FieldName | undefined): string =>
  field !== undefined && HOLDS_ONE.has(field)
    ? 'as long as it stands twice, neither is read'
    : 'both are read as if they were one'

const firstOf = ({ sections }: AssessedHazard, { field }: Section): string => {
  const first = sections.find((section) => section.field === field)
  return first === undefined ? 'another' : `${quoted(first.heading ?? '')} of line ${first.place.line}`
}
