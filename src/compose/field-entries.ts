import { FIELDS } from '../domain/fields.ts'
import type { AssessedHazard } from '../domain/hazard-log.ts'
import type { FieldName } from '../domain/hazard.ts'
import type { FieldEntry } from '../domain/safety-case.ts'

/**
 * What a hazard's file says under the headings of a hazard, in the template's order; one that is not there is
 * shown as empty, unless nobody asks for it. Scores and controls are shown where they are judged.
 */
export const fieldEntries = ({ sections }: AssessedHazard): readonly FieldEntry[] =>
  FIELDS.filter(({ field }) => ASKED_FOR.has(field) || WELCOME.has(field)).flatMap(({ heading, field }) => {
    const texts = sections.filter((section) => section.field === field).map(({ text }) => text)
    return texts.length === 0 && WELCOME.has(field) ? [] : [{ heading, text: texts.join('\n\n') }]
  })

/** Headings that no hazard has, and the text above the first heading, verbatim. */
export const otherSections = ({ sections }: AssessedHazard): readonly FieldEntry[] =>
  sections
    .filter(({ field, isKnown, text }) => field === undefined && !isKnown && text !== '')
    .map(({ heading, text }) => ({ heading: heading ?? 'Above the first heading', text }))

/** The fields that a Hazard Log has to hold (DCB0129 Implementation Guidance, Table 2). */
const ASKED_FOR: ReadonlySet<FieldName> = new Set([
  'description',
  'causes',
  'effect',
  'hazard',
  'types',
  'harm',
  'existingControls',
])

/** Shown where they are there. */
const WELCOME: ReadonlySet<FieldName> = new Set([
  'utilityLabel',
  'assignment',
  'labelling',
  'project',
  'riskBenefit',
  'code',
])
