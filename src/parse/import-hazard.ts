import { FIELDS, fieldOfHeading } from '../domain/fields.ts'
import { HAZARD_IMPORT_FIELDS } from '../domain/imported.ts'
import type { HazardImportField, ImportedDraft, ImportedField, KeptText } from '../domain/imported.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import { cellEntries } from './cell-entries.ts'
import { declaredByGroup } from './control-group.ts'
import { PASCAL_WORD } from './controls.ts'
import type { HeadingWords } from './import-own-headings.ts'
import type { OutlinePart } from './import-outline.ts'
import { readWriteUp } from './import-record.ts'
import type { ReadWriteUp, WriteUp } from './import-record.ts'
import { readyChecksFor } from './ready-check-words.ts'
import { roleOfHead } from './sheet-roles.ts'
import { statusAxes } from './status.ts'

/** A hazard as its source describes it. */
export interface HazardWriteUp {
  readonly importedAs: ImportedDraft['importedAs']
  /** The words of its heading, where no field has its name. */
  readonly title: WriteUp['title']
  readonly parts: readonly OutlinePart[]
  readonly isMarkdown: boolean
}

const OF_HEADING: Readonly<Record<string, HazardImportField>> = {
  likelihood: 'initialLikelihood',
  severity: 'initialSeverity',
  controls: 'design',
  residual: 'residualJustification',
}

/** The field of an import that a heading or a key of a hazard names. */
export const hazardFieldOf = (name: string): HazardImportField | undefined => {
  const field = fieldOfHeading(name)
  const own = field === undefined ? roleOfHead({ own: name, groups: [] }) : (OF_HEADING[field] ?? field)
  return HAZARD_IMPORT_FIELDS.find((known) => known === own)
}

/** Names of the fields of a hazard, in the words of this register, of its templates and of tables of hazards. */
export const HAZARD_WORDS: HeadingWords = {
  table: { rows: [], names: [], fieldOf: hazardFieldOf },
  words: [],
}

const LISTS: ReadonlySet<string> = new Set<HazardImportField>([
  ...(['causes', 'types', 'design', 'testing', 'training', 'process', 'code'] as const),
])
const CONTROLS: ReadonlySet<string> = new Set<HazardImportField>(['design', 'testing', 'training', 'process'])

/** One hazard as a draft, its texts in the fields that its headings name and all else kept. */
export const readHazard = ({
  importedAs,
  title,
  parts,
  isMarkdown,
}: HazardWriteUp): ReadWriteUp & {
  readonly notes: readonly string[]
} => {
  const read = readWriteUp({
    ...{ kind: 'hazard', title, parts, isMarkdown, headings: HAZARD_WORDS, lists: /$^/ },
    hasEntries: (name) => LISTS.has(hazardFieldOf(name) ?? ''),
  })
  const raw = read.draft.fields.flatMap((each) => {
    const field = each.field === 'Title' ? 'name' : hazardFieldOf(each.field)
    return field === undefined ? [] : [{ ...each, heading: each.field, field }]
  })
  const isProposal = isDraftStatus(raw.filter(({ field }) => field === 'status').map(({ text }) => text))
  const sorted = sortLists(raw, isProposal)
  return {
    ...read,
    draft: {
      kind: 'hazard',
      importedAs,
      fields: sorted.fields.filter(({ text }) => text !== ''),
      kept: [...sorted.kept, ...otherNames(read.stated, raw), ...read.draft.kept],
    },
    // A heading has become the field that it names.
    structure: [...read.structure, ...raw.flatMap(({ text, from }) => (text === '' ? from : []))],
    notes: sorted.notes,
  }
}

/** Names that a line gives a field in words which the draft would not have (`Root cause: …`): they are kept beside it. */
const otherNames = (stated: ReadWriteUp['stated'], raw: readonly RawField[]): readonly KeptText[] =>
  stated.flatMap(({ name, at }) => {
    const isOwn = (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => OWN_WORDS.has(word))
    const text = raw.find(({ from, heading }) => heading === name && from.includes(at))?.text
    return isOwn || text === undefined ? [] : [{ label: name, text, from: [at] }]
  })

const OWN_WORDS: ReadonlySet<string> = new Set(
  FIELDS.flatMap(({ heading }) => heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
)

/** Does a source that says nothing of what is built say that the hazard is no more than a draft? */
const isDraftStatus = (status: readonly string[]): boolean => {
  const { lifecycle } = statusAxes(status.find((text) => text !== ''))
  return lifecycle === 'draft' || lifecycle === 'triage'
}

interface RawField extends ImportedField {
  readonly field: HazardImportField
  readonly heading: string
}

interface Sorted {
  readonly fields: readonly ImportedField[]
  readonly kept: readonly KeptText[]
  readonly notes: readonly string[]
}

/** Lists entry by entry: hazard types that were stranded among controls go to the types. */
const sortLists = (raw: readonly RawField[], isProposal: boolean): Sorted => {
  const fields: ImportedField[] = []
  const kept: KeptText[] = []
  const notes: string[] = []
  let group: string | undefined
  for (const { heading, ...each } of raw) {
    if (!LISTS.has(each.field)) {
      fields.push(each)
      continue
    }
    if (each.form === 'markdown' && /^#{1,6}\s/.test(each.text)) {
      group = each.text.replace(/^#+\s+/, '')
      kept.push({ label: heading, text: group, from: each.from })
      continue
    }
    if (each.text === '') group = undefined
    for (const text of each.text === '' ? [] : entriesOf(each.text)) {
      const isStranded = CONTROLS.has(each.field) && PASCAL_WORD.test(text)
      if (isStranded)
        notes.push(`"${text}" stood among the controls and is a hazard type: it is among the types`)
      if (isStranded) fields.push({ field: 'types', text, from: each.from })
      else fields.push({ ...withoutForm(each), text, ...factsOf({ ...each, text }, { group, isProposal }) })
    }
  }
  return { fields, kept, notes }
}

const withoutForm = ({ field, from }: ImportedField): Omit<ImportedField, 'text'> => ({ field, from })

/** Bullets and numbers each begin an entry; without any, each line does. */
const entriesOf = (text: string): readonly string[] => {
  const entries = cellEntries(text)
  return entries.length > 1 ? entries : [text.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '')]
}

const factsOf = (
  { field, text }: Pick<ImportedField, 'field' | 'text'>,
  { group, isProposal }: { readonly group: string | undefined; readonly isProposal: boolean },
): Pick<ImportedField, 'facts'> => {
  if (!CONTROLS.has(field) || isUnwritten(text)) return {}
  const declared = declaredByGroup(group) ?? (isProposal ? 'planned' : undefined)
  const checks = field === 'design' && declared === 'planned' ? readyChecksFor(text) : []
  const facts = [
    ...checks.map((check) => ({ key: 'Check', text: check })),
    ...(declared === undefined || /\bstatus:/i.test(text) ? [] : [{ key: 'Status', text: declared }]),
  ]
  return facts.length === 0 ? {} : { facts }
}
