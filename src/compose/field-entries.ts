import { FIELDS } from '../domain/fields.ts'
import type { AssessedHazard } from '../domain/hazard-log.ts'
import type { FieldName } from '../domain/hazard.ts'
import type { FieldEntry } from '../domain/safety-case.ts'

/**
 * What a hazard's file says under the headings that a Hazard Log has to hold, in the template's order; one that is
 * not there is shown as empty. Scores and controls are shown where they are judged.
 */
export const fieldEntries = (hazard: AssessedHazard): readonly FieldEntry[] =>
  FIELDS.flatMap(({ heading, field }) => {
    const texts = textsOf(hazard, field)
    const isShown = ASKED_FOR.has(field) || (field === 'riskBenefit' && texts.length > 0)
    return isShown ? [{ heading, text: texts.join('\n\n') }] : []
  })

/** The other headings of a hazard, where there is something below them. */
export const furtherFields = (hazard: AssessedHazard): readonly FieldEntry[] =>
  FIELDS.filter(({ field }) => WELCOME.has(field)).flatMap(({ heading, field }) => {
    const text = textsOf(hazard, field).join('\n\n')
    return text === '' ? [] : [{ heading, text }]
  })

/** What stands where the scores and the status are: who scored, why, and what people remarked. */
export const scoreFields = (hazard: AssessedHazard): readonly FieldEntry[] =>
  FIELDS.filter(({ field }) => SCORED.has(field)).map(({ heading, field }) => ({
    heading,
    text: textsOf(hazard, field).join('\n\n'),
  }))

const SCORED: ReadonlySet<FieldName> = new Set(['likelihood', 'severity', 'residual'])

const textsOf = ({ sections }: AssessedHazard, wanted: FieldName): readonly string[] =>
  sections.filter(({ field }) => field === wanted).map(({ text }) => text)

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

const WELCOME: ReadonlySet<FieldName> = new Set([
  'utilityLabel',
  'assignment',
  'labelling',
  'project',
  'code',
])
