import { KNOWN_HEADINGS, normaliseHeading } from '../../domain/fields.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { quoted } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** Under a misspelt heading a score or a control stands where nobody reads it. */
export const unknownHeading = defineRule({
  id: 'unknown-heading',
  level: always('warning'),
  clause: 'DCB0129 3.3.1',
  summary: 'A heading is none that a hazard has, so what stands below it is printed but not read',
  checkHazard: ({ slips }) =>
    slips.unknownHeadings.map(({ heading = '', place }) => ({
      place,
      message: `The heading ${quoted(heading)} opens no field of a hazard, expected one of the template${didYouMean(normaliseHeading(heading), KNOWN_HEADINGS)}`,
      help: 'Correct the heading; text that is meant to stay under a heading of its own is kept and printed as it is',
    })),
})
