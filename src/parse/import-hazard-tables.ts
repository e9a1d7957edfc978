import type { ImportedDraft, ImportedField, KeptText } from '../domain/imported.ts'
import { HAZARD_IMPORT_FIELDS } from '../domain/imported.ts'
import { cellEntries } from './cell-entries.ts'
import { hazardFieldOf } from './import-hazard.ts'
import { textLines } from './import-outline.ts'
import type { TextLine } from './import-outline.ts'
import { roleOfHead } from './sheet-roles.ts'

/** The hazards in the rows of a document's tables. */
export interface HazardTables {
  readonly drafts: readonly ImportedDraft[]
  /** Heads of these tables. */
  readonly structure: readonly string[]
  /** Every unit of these tables. */
  readonly from: readonly string[]
}

/** Reads each table whose head names what only hazards have, row by row, apart from the units that are taken already. */
export const hazardTables = (text: string, isTaken: (at: string) => boolean = () => false): HazardTables => {
  const tables = tablesOf(textLines(text)).filter(
    ({ head, rows }) => isHazardHead(head.cells) && ![head, ...rows].some(({ at }) => isTaken(at)),
  )
  return {
    drafts: tables.flatMap(({ head, rows }) => rows.map((row) => draftOfRow(head.cells, row))),
    structure: tables.flatMap(({ head, bar }) => [head.at, bar]),
    from: tables.flatMap(({ head, bar, rows }) => [head.at, bar, ...rows.map(({ at }) => at)]),
  }
}

interface Row {
  readonly at: string
  readonly cells: readonly string[]
}

interface Table {
  readonly head: Row
  readonly bar: string
  readonly rows: readonly Row[]
}

const BAR = /^\s*\|?(?:\s*:?-{1,}:?\s*\|)+\s*:?-*:?\s*$/

/** Tables outside fenced code: a head, a bar, and rows down to the first line that is none. */
export const tablesOf = (lines: readonly TextLine[]): readonly Table[] =>
  lines.flatMap((line, index): readonly Table[] => {
    const bar = lines[index + 1]
    if (bar === undefined || !line.text.includes('|') || !BAR.test(bar.text) || BAR.test(line.text)) return []
    const end = lines.findIndex(({ text }, at) => at > index + 1 && !text.includes('|'))
    const rows = lines.slice(index + 2, end === -1 ? undefined : end)
    return [{ head: rowOf(line), bar: bar.at, rows: rows.map(rowOf) }]
  })

const rowOf = ({ at, text }: TextLine): Row => ({
  at,
  cells: text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .replaceAll(/<br\s*\/?>/gi, '\n')
        .trim(),
    ),
})

const fieldOf = (name: string): string | undefined =>
  hazardFieldOf(plain(name)) ??
  (roleOfHead({ own: plain(name), groups: [] }) === 'importedAs' ? 'importedAs' : undefined)

const plain = (text: string): string => text.replaceAll(/[*_`]/g, '').trim()

const isHazardHead = (cells: readonly string[]): boolean => {
  const fields = new Set(cells.flatMap((cell) => fieldOf(cell) ?? []))
  const isScored =
    fields.has('initialSeverity') || fields.has('initialLikelihood') || fields.has('initialRisk')
  const isTold = ['hazard', 'harm', 'effect', 'name', 'description'].some((field) => fields.has(field))
  return fields.size >= 3 && isTold && (isScored || (fields.has('harm') && fields.has('causes')))
}

const LISTS = /^(?:causes|types|design|testing|training|process|code)$/

const draftOfRow = (heads: readonly string[], { at, cells }: Row): ImportedDraft => {
  const fields: ImportedField[] = []
  const kept: KeptText[] = []
  let importedAs: ImportedDraft['importedAs']
  for (const [index, text] of cells.entries()) {
    const label = plain(heads[index] ?? '')
    const field = label === '' ? undefined : fieldOf(label)
    const own = HAZARD_IMPORT_FIELDS.find((known) => known === field)
    if (text === '') continue
    if (field === 'importedAs' && importedAs === undefined) importedAs = { text: plain(text), from: [at] }
    else if (own === undefined)
      kept.push({ label: label === '' ? 'A cell without a head' : label, text, from: [at] })
    else if (LISTS.test(own))
      for (const entry of cellEntries(text)) fields.push({ field: own, text: entry, from: [at] })
    else
      fields.push({
        field: own,
        text: /(?:Severity|Likelihood|Risk)$/.test(own) ? plain(text) : text,
        from: [at],
      })
  }
  return { kind: 'hazard', importedAs, fields: withName(fields), kept }
}

/** A table without a column for names: the first line of what the hazard is told by. */
const withName = (fields: readonly ImportedField[]): readonly ImportedField[] => {
  if (fields.some(({ field }) => field === 'name')) return fields
  const told = ['hazard', 'description', 'effect'].flatMap(
    (name) => fields.find(({ field }) => field === name) ?? [],
  )[0]
  const text = told?.text.split(/\n|(?<=\w\w)\.\s/)[0] ?? ''
  return told === undefined ? fields : [{ field: 'name', text, from: told.from }, ...fields]
}
