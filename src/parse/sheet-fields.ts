import type { ImportedField, ImportedText, KeptText, SourceUnit } from '../domain/imported.ts'
import { cellEntries, ownControls, ownTests } from './cell-entries.ts'
import { dayIn } from './day-in.ts'
import type { SheetColumn } from './sheet-columns.ts'

/** What a cell gives to the draft of its hazard. */
export interface CellWords {
  readonly fields: readonly ImportedField[]
  readonly kept: readonly KeptText[]
  readonly importedAs: ImportedText | undefined
}

/** What this program's own export writes where nobody has written anything. */
export const NOT_WRITTEN = '(not written)'

/** The words of a cell by the role of its column; `causes` counts those that rows above gave to the same hazard. */
export const cellWords = ({ label, role }: SheetColumn, cell: SourceUnit, causes: number): CellWords => {
  const words = (
    fields: readonly Pick<ImportedField, 'field' | 'text' | 'id' | 'facts'>[],
    rest = '',
  ): CellWords => ({
    fields: fields.map((field) => ({ ...field, from: [cell.at] })),
    kept: rest === '' ? [] : [{ label, text: rest, from: [cell.at] }],
    importedAs: undefined,
  })
  const { text } = cell
  switch (role) {
    case undefined:
    case 'computed':
    case 'kept':
      return words(
        ownTests(text).map(({ entry }) => ({ ...entry, field: 'testing' })),
        text,
      )
    case 'importedAs':
      return { fields: [], kept: [], importedAs: { text, from: [cell.at] } }
    case 'identified':
      return words([{ field: role, text: dayIn(text) ?? text }])
    case 'causes':
      return words(cellEntries(text, causes + 1).map((entry) => ({ field: role, text: entry })))
    case 'types':
      return words(partsOf(text).map((part) => ({ field: role, text: part })))
    case 'design':
    case 'testing':
    case 'training':
    case 'process':
      return controlWords(role, { text, plain: cellEntries(text) }, words)
    case 'existingControls':
      return controlWords(role, { text, plain: [existingText(label, text)] }, words)
    case 'harm':
      return harmWords(text, words)
    case 'initialJustification':
    case 'residualJustification':
      return reasonWords(role, text, words)
    default:
      return words([{ field: role, text }])
  }
}

type Words = (
  fields: readonly Pick<ImportedField, 'field' | 'text' | 'id' | 'facts'>[],
  rest?: string,
) => CellWords

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Controls of this program's own export keep their ids in the hazard, and their whole ids as text. */
const controlWords = (
  role: string,
  { text, plain }: { readonly text: string; readonly plain: readonly string[] },
  words: Words,
): CellWords => {
  const tests = role === 'testing' ? ownTests(text) : []
  const own = tests.length > 0 ? tests : ownControls(text)
  if (own === undefined) return words(plain.map((each) => ({ field: role, text: each })))
  return words(
    own.map(({ entry }) => ({ ...entry, field: role })),
    tests.length > 0 ? text : own.map(({ whole }) => whole).join(', '),
  )
}

/** The register has one heading for existing controls; of which kind they are is said in front of them. */
const existingText = (label: string, text: string): string => {
  const kind = /\b(User Training|Business Process)\b/i.exec(label)?.[1]
  return kind === undefined ? text : `${kind}: ${text}`
}

/** This program's own export of the guidance's layout says in one cell what the register has two headings for. */
const harmWords = (text: string, words: Words): CellWords => {
  const [, effect, harm] = /^Effect: ([^]*?)\nHarm: ([^]*)$/.exec(text) ?? []
  if (effect === undefined || harm === undefined) return words([{ field: 'harm', text }])
  return words(
    [
      { field: 'effect', text: effect },
      { field: 'harm', text: harm },
    ].filter((field) => field.text !== NOT_WRITTEN),
    effect === NOT_WRITTEN || harm === NOT_WRITTEN ? text : '',
  )
}

/** Lines that this program's own export puts in front of an author's reasons are kept, and are no reasons. */
const reasonWords = (role: string, text: string, words: Words): CellWords => {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => !OWN_REMARK.test(line))
  if (first === 0) return words([{ field: role, text }])
  const reasons = (first === -1 ? [] : lines.slice(first)).join('\n').trim()
  const isReason = reasons !== '' && reasons !== NOT_WRITTEN && reasons !== NOT_ASSESSED
  return words(
    isReason ? [{ field: role, text: reasons }] : [],
    isReason ? lines.slice(0, first).join('\n') : text,
  )
}

const OWN_REMARK = /^\[(?:Evidence today: risk |Written for (?:severity|likelihood), and no score: ).*\]$/
const NOT_ASSESSED = 'No residual risk is assessed'
