import { FIELDS } from '../domain/fields.ts'
import type { AssessedHazard } from '../domain/hazard-log.ts'
import type { FieldName, Section } from '../domain/hazard.ts'
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

/** Everything that stands under the residual risk. */
export const residualText = (hazard: AssessedHazard): string => textsOf(hazard, 'residual').join('\n\n')

const SCORED: ReadonlySet<FieldName> = new Set(['likelihood', 'severity', 'residual'])

const textsOf = (hazard: AssessedHazard, wanted: FieldName): readonly string[] =>
  owned(hazard).flatMap(({ section, owner }) => (owner === wanted ? [textUnder(section, wanted)] : []))

/** The text of a section; one of the author's own below a field keeps its heading. */
const textUnder = ({ field, heading, level, text }: Section, owner: FieldName): string =>
  field === owner ? text : `${'#'.repeat(level)} ${heading ?? ''}\n\n${text}`.trimEnd()

/** Headings that no hazard has, and the text above the first heading, verbatim. */
export const otherSections = (hazard: AssessedHazard): readonly FieldEntry[] =>
  owned(hazard)
    .filter(({ section, owner }) => owner === undefined && !section.isKnown && section.text !== '')
    .map(({ section }) => ({ heading: section.heading ?? 'Above the first heading', text: section.text }))

/** Each section with the field it is shown under: its own, or that of a heading above it which it is a part of. */
const owned = ({
  sections,
}: AssessedHazard): readonly { section: Section; owner: FieldName | undefined }[] => {
  let above: Section | undefined
  return sections.map((section) => {
    if (section.field !== undefined || section.level <= (above?.level ?? 0)) above = section
    const owner = above?.field
    return { section, owner: owner !== undefined && hasOwnPlace(owner) ? owner : section.field }
  })
}

const hasOwnPlace = (field: FieldName): boolean =>
  ASKED_FOR.has(field) || WELCOME.has(field) || SCORED.has(field) || field === 'riskBenefit'

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
