import type {
  HazardImportField,
  Imported,
  ImportedDraft,
  ImportedField,
  KeptText,
} from '../domain/imported.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import { isIsoDate } from '../shared/dates.ts'
import { NOTHING, PASCAL_WORD } from './controls.ts'

/** Is a text a word of an axis of the register's matrix? */
export type IsScore = (axis: 'severity' | 'likelihood', text: string) => boolean

/**
 * The drafts with only those fields that may stand as fields: what a register would read otherwise than it was meant
 * (a number of an unknown scale, two scores at once, `N/A` for a control, a status) is kept, word for word.
 */
export const settleImport = (imported: Imported, isScore: IsScore): Imported => ({
  ...imported,
  drafts: imported.drafts.map((draft) => (draft.kind === 'hazard' ? settled(draft, isScore) : draft)),
})

const settled = (draft: ImportedDraft, isScore: IsScore): ImportedDraft => {
  const kept: KeptText[] = []
  const fields = draft.fields.flatMap((field): readonly ImportedField[] => {
    const test = TESTS.get(field.field)
    const isClear = !SINGLE.has(field.field) || isAlone(field, draft.fields)
    if (isClear && (test === undefined || test(field.text, isScore))) return [field]
    kept.push({ label: LABELS.get(field.field) ?? field.field, text: field.text, from: field.from })
    return []
  })
  return { ...draft, fields: oneOfEach(fields), kept: [...draft.kept, ...kept] }
}

/** Scores of two rows that differ leave nobody knowing which holds: both are kept, and the score stays unset. */
const isAlone = ({ field, text }: ImportedField, fields: readonly ImportedField[]): boolean =>
  fields.every((other) => other.field !== field || folded(other.text) === folded(text))

/** The same score on every row of a hazard is one score, which comes from all of them. */
const oneOfEach = (fields: readonly ImportedField[]): readonly ImportedField[] =>
  fields.flatMap((field, index) => {
    if (!SINGLE.has(field.field)) return [field]
    const same = fields.filter((other) => other.field === field.field)
    if (fields.indexOf(same[0] ?? field) !== index) return []
    return [{ ...field, from: same.flatMap(({ from }) => from) }]
  })

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase()

type Test = (text: string, isScore: IsScore) => boolean

const SCORES = [
  ['initialSeverity', 'severity', 'Initial severity'],
  ['initialLikelihood', 'likelihood', 'Initial likelihood'],
  ['residualSeverity', 'severity', 'Residual severity'],
  ['residualLikelihood', 'likelihood', 'Residual likelihood'],
] as const
const RISKS = [
  ['initialRisk', 'Initial risk'],
  ['residualRisk', 'Residual risk'],
] as const
const CONTROLS: readonly HazardImportField[] = ['design', 'testing', 'training', 'process']

const isControl: Test = (text) => !NOTHING.test(text.trim()) && !PASCAL_WORD.test(text.trim())

/** What a text has to be so that it can be the field. */
const TESTS: ReadonlyMap<string, Test> = new Map<string, Test>([
  ...SCORES.map(([field, axis]): [string, Test] => [
    field,
    // "TBC" says that nobody has scored it, which is what an unset score says.
    (text, isScore) => isScore(axis, text) || isUnwritten(text),
  ]),
  ...RISKS.map(([field]): [string, Test] => [field, (text) => /^[1-5]$/.test(text.trim())]),
  ...CONTROLS.map((field): [string, Test] => [field, isControl]),
  ['identified', (text) => isIsoDate(text.trim())],
  ['conditions', (text) => /^[a-z]+(?:\s*,\s*[a-z]+)*$/i.test(text.trim())],
  ['status', () => false],
])

const LABELS: ReadonlyMap<string, string> = new Map([
  ...SCORES.map(([field, , label]) => [field, label] as const),
  ...RISKS,
  ['design', 'Design controls'],
  ['testing', 'Testing controls'],
  ['training', 'Training controls'],
  ['process', 'Business process controls'],
  ['identified', 'Date'],
  ['conditions', 'Conditions'],
  ['status', 'Status'],
])

const SINGLE: ReadonlySet<string> = new Set([
  ...SCORES.map(([field]) => field),
  ...RISKS.map(([field]) => field),
  'identified',
  'conditions',
])
