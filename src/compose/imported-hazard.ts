import { CATEGORY_LETTERS } from '../domain/control.ts'
import type { ControlCategory } from '../domain/control.ts'
import { fieldOfHeading } from '../domain/fields.ts'
import type { HazardImportField, ImportedDraft, ImportedField } from '../domain/imported.ts'
import { givenText } from './given-text.ts'
import { keptSection } from './kept-section.ts'
import { filled } from './new-hazard.ts'
import { plainItem, plainLine, plainWithoutFacts, plainWithoutItems } from './plain-markdown.ts'

/** Where a draft comes from and what it will be called. */
export interface DraftOrigin {
  readonly id: string
  /** In words: the file, and from where to where. */
  readonly source: string
  /** ISO date of the import. */
  readonly date: string
  /** Of this program. */
  readonly version: string
}

/** The text of a hazard's file that an import proposes: a draft, whose words are those of its source. */
export const importedHazardText = (scaffold: string, draft: ImportedDraft, origin: DraftOrigin): string => {
  const of = (field: HazardImportField) => draft.fields.filter((each) => each.field === field)
  const values = {
    ...{ id: origin.id, version: origin.version, source: origin.source, head: headOf(draft, origin) },
    name: plainWithoutItems(joined(of('name'), ' ').replaceAll(/\s+/g, ' ')) || TBC,
    likelihood: scoring(of('initialLikelihood'), []),
    severity: scoring(of('initialSeverity'), [
      ...of('initialRisk').map(({ text }) => `- Risk: ${plainLine(text)}`),
      ...of('initialJustification').map(({ text }) => plainItem(text, '- Justification: ', '- ')),
    ]),
    description: prose(of('description')),
    causes: listed(of('causes'), (index) => `${index + 1}. `),
    effect: prose(of('effect')),
    hazard: prose(of('hazard')),
    types: of('types').length === 0 ? '' : listed(of('types'), () => '- '),
    harm: prose(of('harm')),
    existing: existing(of('existingControls')),
    assignment: plainWithoutFacts(joined(of('assignment'))) || TBC,
    labelling: prose(of('labelling')),
    project: prose(of('project')),
    ...controls(draft),
    residual: residual(draft),
    benefit: of('riskBenefit').length === 0 ? '' : `## Risk-benefit analysis\n\n${prose(of('riskBenefit'))}`,
    utility:
      of('utilityLabel').length === 0 ? '' : `## General utility label\n\n${prose(of('utilityLabel'))}`,
    code: of('code').length === 0 ? '' : listed(of('code'), () => '- '),
    kept: keptSection(draft.kept),
  }
  return `${filled(scaffold, values)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}

const TBC = 'TBC'

const headOf = ({ fields, importedAs }: ImportedDraft, { date, version }: DraftOrigin): string => {
  const text = (field: HazardImportField): string =>
    joined(
      fields.filter((each) => each.field === field),
      ', ',
    )
  return [
    ...(text('identified') === '' ? [] : [`- Identified: ${plainLine(text('identified'))}`]),
    `- Provenance: import by hazards ${version}, ${date}`,
    ...(text('conditions') === '' ? [] : [`- Conditions: ${plainLine(text('conditions'))}`]),
    ...(importedAs === undefined ? [] : [`\n> Imported as: ${plainLine(importedAs.text)}`]),
  ].join('\n')
}

const joined = (fields: readonly ImportedField[], between = '\n\n'): string =>
  fields.map(({ text }) => text.trim()).join(between)

const prose = (fields: readonly ImportedField[]): string =>
  givenText(fields, (heading) => fieldOfHeading(heading) !== undefined) || TBC

const listed = (fields: readonly ImportedField[], mark: (index: number) => string): string =>
  fields.map(({ text }, index) => plainItem(text, mark(index))).join('\n') || TBC

const scoring = (scores: readonly ImportedField[], below: readonly string[]): string =>
  [plainLine(scores[0]?.text ?? '') || TBC, ...(below.length === 0 ? [] : [below.join('\n')])].join('\n\n')

const residual = ({ fields }: ImportedDraft): string => {
  const lines = fields.flatMap(({ field, text }): readonly string[] => {
    if (field === 'residualLikelihood') return [`- Likelihood: ${plainLine(text)}`]
    if (field === 'residualSeverity') return [`- Severity: ${plainLine(text)}`]
    if (field === 'residualRisk') return [`- Risk: ${plainLine(text)}`]
    return field === 'residualJustification' ? [plainItem(text, '- Justification: ', '- ')] : []
  })
  return lines.join('\n') || TBC
}

/** Controls with a place of their own in the list, and prose above them. */
const existing = (fields: readonly ImportedField[]): string => {
  const items = fields.filter(({ facts }) => facts !== undefined)
  const words = fields.filter((field) => !items.includes(field))
  const text = plainWithoutItems(joined(words))
  return [text, items.length === 0 ? '' : controlList(items, 'existing')].filter(Boolean).join('\n\n') || TBC
}

const controls = (draft: ImportedDraft): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (['design', 'testing', 'training', 'process'] as const).map((category) => [
      category,
      controlList(
        draft.fields.filter(({ field }) => field === category),
        category,
      ),
    ]),
  )

/** Each with its id: that of the source where all of the list have one of the right kind, else numbers from 1. */
const controlList = (fields: readonly ImportedField[], category: ControlCategory): string =>
  fields
    .map(({ text, facts, id }, index) =>
      [
        plainItem(text, `- **${id ?? `${CATEGORY_LETTERS[category]}${index + 1}`}** `, '- '),
        ...(facts ?? []).map((fact) => `  - ${fact.key}: ${plainLine(fact.text)}`),
      ].join('\n'),
    )
    .join('\n')
