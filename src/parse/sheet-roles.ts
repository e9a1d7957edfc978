import { fieldOfHeading } from '../domain/fields.ts'
import { HAZARD_IMPORT_FIELDS } from '../domain/imported.ts'
import type { HazardImportField } from '../domain/imported.ts'

/** What a column is for. `computed`: this program's own export worked it out, so nobody wrote it. */
export type ColumnRole = HazardImportField | 'importedAs' | 'computed' | 'kept'

/** The words above a column: its own, and those of the groups it stands in, the outermost first. */
export interface ColumnHead {
  readonly own: string
  readonly groups: readonly string[]
}

/** The heading as one text: `Additional Controls - HIT Design - Description`. */
export const labelOf = ({ own, groups }: ColumnHead): string => [...groups, own].map(oneLine).join(' - ')

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** What a heading of a hazard log says of its column, in the layouts that are known; `undefined`: it says nothing. */
export const roleOfHead = (head: ColumnHead): ColumnRole | undefined => {
  const own = folded(head.own)
  const groups = head.groups.map(folded).join(' > ')
  if (groups.startsWith('added by hazards')) return OWN_COLUMNS.get(own) ?? 'computed'
  const whole = groups === '' ? own : `${groups} > ${own}`
  return (
    PATHS.find(([pattern]) => pattern.test(whole))?.[1] ??
    OWN_WORDS.find(([pattern]) => pattern.test(own))?.[1] ??
    importField(fieldOfHeading(own))
  )
}

const folded = (text: string): string =>
  oneLine(text)
    .toLowerCase()
    .replaceAll('(s)', 's')
    .replaceAll(/[*:?]+$|^[*]+/g, '')
    .trim()

const importField = (field: string | undefined): HazardImportField | undefined =>
  HAZARD_IMPORT_FIELDS.find((name) => name === field)

/** By the whole heading, groups and all; the first that fits holds. */
const PATHS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/\bevidence\b/, 'kept'],
  [/\bactions?\b.*\b(?:summary|owner)\b/, 'kept'],
  [/\b(?:existing|current) controls?\b|\bcontrols? in place\b/, 'existingControls'],
  [/\b(?:initial|inherent|pre-?mitigation)\b.*\b(?:severity|consequence)\b/, 'initialSeverity'],
  [/\b(?:initial|inherent|pre-?mitigation)\b.*\blikelihood\b/, 'initialLikelihood'],
  [/\b(?:initial|inherent|pre-?mitigation)\b.*\b(?:justification|rationale)\b/, 'initialJustification'],
  [/\b(?:residual|final|post-?mitigation)\b.*\b(?:severity|consequence)$/, 'residualSeverity'],
  [/\b(?:residual|final|post-?mitigation)\b.*\blikelihood$/, 'residualLikelihood'],
  [/\b(?:residual|final|post-?mitigation)\b.*\b(?:justification|rationale)$/, 'residualJustification'],
  [/\b(?:additional|further|new|proposed|hazard) controls?\b.*\btest/, 'testing'],
  [/\b(?:additional|further|new|proposed|hazard) controls?\b.*\btraining\b/, 'training'],
  [/\b(?:additional|further|new|proposed|hazard) controls?\b.*\bprocess/, 'process'],
  [/\b(?:additional|further|new|proposed|hazard) controls?\b/, 'design'],
  [/\b(?:initial|inherent|pre-?mitigation)\b.*\b(?:risk|rating|score)\b/, 'initialRisk'],
  [/\b(?:residual|final|post-?mitigation)\b.*\b(?:risk|rating|score)\b/, 'residualRisk'],
]

/** By the column's own words. */
const OWN_WORDS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:hazard )?(?:no|number|id|ref|reference|#)\.?(?: (?:no|number|id)\.?)?$/, 'importedAs'],
  [/^date(?: (?:added|identified|raised|logged))?$|^identified$/, 'identified'],
  [/^(?:hazard )?(?:name|title)$/, 'name'],
  [/^(?:hazard )?description$/, 'description'],
  [/^(?:potential |possible )?effects?$/, 'effect'],
  [/^hazard$/, 'hazard'],
  // The guidance has one column for effect and harm; harm is what is scored, and nobody is spared it by an empty field.
  [/^(?:potential |possible )?harms?(?: to patients?)?$|^(?:potential )?clinical impact$/, 'harm'],
  [/^(?:potential |possible |root )?causes?$/, 'causes'],
  [/^(?:severity|consequence)$/, 'initialSeverity'],
  [/^likelihood$/, 'initialLikelihood'],
  [/^risk(?: rating| score| level)?$/, 'initialRisk'],
  [/^(?:mitigations?|controls?)$/, 'design'],
  [/^(?:hazard )?owner$|^assign(?:ed to|ee)$/, 'assignment'],
  [/^(?:hazard )?status$/, 'status'],
  [/^hazard types?$/, 'types'],
]

/** Columns that this program's own workbook adds, as far as an author wrote what stands in them. */
const OWN_COLUMNS: ReadonlyMap<string, ColumnRole> = new Map([
  ['hazard name', 'name'],
  ['hazard description', 'description'],
  ['hazard type', 'types'],
  ...['the residual relies on', 'transferred to', 'approval', 'last reviewed', 'status as written'].map(
    (name) => [name, 'kept'] as const,
  ),
  ['scores as written', 'kept'],
  ['further headings', 'kept'],
])
