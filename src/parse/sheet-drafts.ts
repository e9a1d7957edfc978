import type { ImportedDraft, ImportedField, KeptText, SourceUnit } from '../domain/imported.ts'
import type { SheetColumn, TableHead } from './sheet-columns.ts'
import { cellWords, NOT_WRITTEN } from './sheet-fields.ts'
import type { CellWords } from './sheet-fields.ts'
import { mergeAt } from './sheet-grid.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { nameFrom } from './name-from.ts'

/** What the rows below a head give. */
export interface SheetDrafts {
  readonly drafts: readonly ImportedDraft[]
  /** Cells that say that nothing is written. */
  readonly structure: readonly string[]
  /** Cells that this program's own export computed. */
  readonly computed: readonly string[]
  /** How many hazards got their name from another column. */
  readonly named: number
}

/** A cell with words, and the column it stands in. */
interface Placed {
  readonly column: SheetColumn
  readonly cell: SourceUnit
  readonly row: number
}

/** The rows below a table's head → a draft for each hazard, whose rows may be several (one for each cause). */
export const sheetDrafts = (grid: SheetGrid, head: TableHead): SheetDrafts => {
  const rows = grid.rows
    .map((_, index) => placedIn(grid, index, head))
    .slice(head.last + 1)
    .filter((row) => row.length > 0)
  const placed = rows.flat()
  const isBlank = ({ cell }: Placed): boolean => cell.text === NOT_WRITTEN
  const isComputed = ({ column }: Placed): boolean => column.role === 'computed'
  const groups = grouped(grid, rows).map((group) =>
    group.filter((each) => !isBlank(each) && !isComputed(each)),
  )
  const drafts = groups.filter((group) => group.length > 0).map(draftOf)
  return {
    drafts: drafts.map(({ draft }) => draft),
    structure: placed.filter((each) => isBlank(each)).map(({ cell }) => cell.at),
    computed: placed.filter((each) => isComputed(each) && !isBlank(each)).map(({ cell }) => cell.at),
    named: drafts.filter(({ isNamed }) => isNamed).length,
  }
}

const placedIn = ({ rows, beside }: SheetGrid, index: number, { columns }: TableHead): readonly Placed[] => {
  const columnAt = (at: number): SheetColumn =>
    columns.find((each) => each.index === at) ?? { index: at, label: 'No heading', role: undefined }
  const cells = (rows[index] ?? []).flatMap((cell, at): readonly Placed[] =>
    cell === undefined ? [] : [{ cell, row: index, column: columnAt(at) }],
  )
  const remarks = beside.flatMap(({ row, column, unit }): readonly Placed[] => {
    if (row !== index || column === undefined) return []
    const label = `Remark on ${columnAt(column).label}`
    return [{ cell: unit, row, column: { index: column, label, role: 'kept' } }]
  })
  return [...cells, ...remarks]
}

const grouped = (grid: SheetGrid, rows: readonly (readonly Placed[])[]): readonly (readonly Placed[])[] => {
  const groups: Placed[][] = []
  for (const row of rows) {
    const open = groups.at(-1)
    if (open !== undefined && goesOn(grid, open, row)) open.push(...row)
    else groups.push([...row])
  }
  return groups
}

/** What tells one hazard from another; a row without any of it tells more of the hazard above it. */
const IDENTITY: ReadonlySet<string | undefined> = new Set([
  ...['importedAs', 'name', 'hazard', 'description', 'effect', 'harm'],
])

const goesOn = (grid: SheetGrid, open: readonly Placed[], row: readonly Placed[]): boolean => {
  const id = idOf(row)
  if (id !== undefined) return id === idOf(open)
  const start = open[0]?.row ?? 0
  const key = open.find(({ column }) => column.role === 'importedAs')?.column.index
  const merge = key === undefined || row[0] === undefined ? undefined : mergeAt(grid, row[0].row, key)
  if (merge !== undefined && merge.top >= start && merge.top < (row[0]?.row ?? 0)) return true
  return row.every(({ column }) => !IDENTITY.has(column.role))
}

const idOf = (row: readonly Placed[]): string | undefined =>
  row.find(({ column }) => column.role === 'importedAs')?.cell.text

const draftOf = (group: readonly Placed[]): { readonly draft: ImportedDraft; readonly isNamed: boolean } => {
  const words: CellWords[] = []
  let causes = 0
  for (const { column, cell } of group) {
    const given = cellWords(column, cell, causes)
    causes += given.fields.filter(({ field }) => field === 'causes').length
    words.push(given)
  }
  const fields = withoutRepeats(words.flatMap((each) => each.fields))
  const ids = words.flatMap(({ importedAs }) => importedAs ?? [])
  const name = fields.some(({ field }) => field === 'name') ? undefined : nameFrom(fields)
  const draft: ImportedDraft = {
    kind: 'hazard',
    importedAs: ids[0] && { text: ids[0].text, from: ids.flatMap(({ from }) => from) },
    fields: name === undefined ? fields : [name, ...fields],
    kept: mergedKept(words.flatMap(({ kept }) => kept)),
  }
  return { draft, isNamed: name !== undefined }
}

/** A hazard with a row for each cause says the same in each of them: it is written once, and comes from all of them. */
const withoutRepeats = (fields: readonly ImportedField[]): readonly ImportedField[] => {
  const byWords = new Map<string, ImportedField>()
  for (const field of fields) {
    const key = JSON.stringify([field.field, field.text, field.id])
    const same = byWords.get(key)
    byWords.set(key, same === undefined ? field : { ...same, from: [...same.from, ...field.from] })
  }
  return [...byWords.values()]
}

const mergedKept = (kept: readonly KeptText[]): readonly KeptText[] => {
  const byWords = new Map<string, KeptText>()
  for (const each of kept) {
    const key = JSON.stringify([each.label, each.text])
    const same = byWords.get(key)
    byWords.set(key, same === undefined ? each : { ...same, from: [...same.from, ...each.from] })
  }
  return [...byWords.values()]
}
