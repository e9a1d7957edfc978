import type { SourceUnit } from '../domain/imported.ts'
import { mergeAt } from './sheet-grid.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { labelOf, roleOfHead } from './sheet-roles.ts'
import type { ColumnHead, ColumnRole } from './sheet-roles.ts'
import { largest } from '../shared/largest.ts'

/** A column with words above it. */
export interface SheetColumn {
  readonly index: number
  readonly label: string
  readonly role: ColumnRole | undefined
}

/** Where the table of a sheet begins. */
export interface TableHead {
  /** The first and the last row of headings, from 0. */
  readonly first: number
  readonly last: number
  readonly columns: readonly SheetColumn[]
}

/** The rows in which a table's headings are looked for, and the most rows of groups above them. */
const DEEPEST = 60
const MOST_GROUPS = 4
const LONGEST_HEADING = 90
const LEAST_KNOWN = 3

/**
 * The headings of a hazard log, wherever on the sheet they stand: the row that most known words of columns stand in, and
 * the rows of groups right above it. `undefined`: there are none.
 */
export const findHead = (grid: SheetGrid): TableHead | undefined => {
  const counts = grid.rows.slice(0, DEEPEST).map(knownIn)
  const most = Math.max(0, ...counts)
  if (most < LEAST_KNOWN) return undefined
  return headAt(grid, lastHeadRow(grid, counts.indexOf(most)))
}

/** Headings go on below the row that names most: as far as merged cells reach, or in a row that names more of them. */
const lastHeadRow = (grid: SheetGrid, best: number): number => {
  const first = firstGroupRow(grid, best)
  let last = best
  for (let more = 0; more < MOST_GROUPS; more += 1) {
    const reach = Math.max(
      last,
      ...grid.merges.filter(({ top }) => top >= first && top <= last).map(({ bottom }) => bottom),
    )
    if (reach > last && reach - best < MOST_GROUPS) last = reach
    else if (isHeadings(grid.rows[last + 1] ?? [])) last += 1
    else break
  }
  return last
}

/** Several known words of columns: three among others, or two by themselves (`Severity`, `Likelihood`). */
const isHeadings = (row: readonly (SourceUnit | undefined)[]): boolean => {
  const words = row.filter((cell) => cell !== undefined)
  const known = knownIn(row)
  return known >= LEAST_KNOWN || (known >= 2 && known === words.length)
}

/** The first row of which most cells are short words, where no heading is known. */
export const findAnyHead = (grid: SheetGrid): TableHead | undefined => {
  const sizes = grid.rows.slice(0, DEEPEST).map((row) => {
    const words = row.filter((cell) => cell !== undefined)
    return words.every(isShort) ? words.length : 0
  })
  const most = Math.max(0, ...sizes)
  return most < 2 ? undefined : headAt(grid, sizes.indexOf(most))
}

const isShort = ({ text }: SourceUnit): boolean => text.length <= LONGEST_HEADING

/** How many fields the words of a row name. */
const knownIn = (row: readonly (SourceUnit | undefined)[]): number =>
  new Set(
    row
      .filter((cell) => cell !== undefined)
      .filter(isShort)
      .flatMap(({ text }) => roleOfHead({ own: text, groups: [] }) ?? []),
  ).size

const headAt = (grid: SheetGrid, last: number): TableHead => {
  const first = firstGroupRow(grid, last)
  const width = largest(grid.rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, index) => columnAt(grid, { first, last, index }))
  const known = columns.filter((column) => column !== undefined)
  return {
    first,
    last,
    columns: withoutDoubt(known),
  }
}

/** A row with one cell alone is a title of the sheet, not a group of columns; a blank row may be part of merged cells. */
const firstGroupRow = ({ rows }: SheetGrid, last: number): number => {
  let first = last
  for (let row = last - 1; row >= 0 && last - row <= MOST_GROUPS; row -= 1) {
    const words = (rows[row] ?? []).filter((cell) => cell !== undefined)
    if (words.length === 1 || !words.every(isShort)) break
    if (words.length > 1) first = row
  }
  return first
}

const columnAt = (
  grid: SheetGrid,
  { first, last, index }: { readonly first: number; readonly last: number; readonly index: number },
): SheetColumn | undefined => {
  let row = last
  while (row > first && wordsAt(grid, row, index) === undefined) row -= 1
  const own = wordsAt(grid, row, index)
  if (own === undefined) return undefined
  const groups = Array.from({ length: row - first }, (_, step) => groupAt(grid, first + step, index))
  const head: ColumnHead = {
    own,
    groups: groups
      .filter((group) => group !== undefined)
      .filter((group, at, all) => group !== own && group !== all[at - 1]),
  }
  return { index, label: labelOf(head), role: roleOfHead(head) }
}

/** The words of a cell, or those of the merged cells that it belongs to from above. */
const wordsAt = (grid: SheetGrid, row: number, column: number): string | undefined => {
  const merge = mergeAt(grid, row, column)
  if (merge !== undefined && merge.left < column) return undefined
  return grid.rows[merge?.top ?? row]?.[column]?.text
}

/** The group that a cell belongs to: its own words, those of its merged cells, else the next words to the left. */
const groupAt = (grid: SheetGrid, row: number, column: number): string | undefined => {
  const merge = mergeAt(grid, row, column)
  if (merge !== undefined) return grid.rows[merge.top]?.[merge.left]?.text
  for (let left = column; left >= 0; left -= 1) {
    const cell = grid.rows[row]?.[left]
    if (cell === undefined) continue
    const reach = mergeAt(grid, row, left)
    return reach !== undefined && reach.right < column && reach.right > reach.left ? undefined : cell.text
  }
  return undefined
}

/** Fields of which two columns leave nobody knowing which one holds. */
const SINGLE: ReadonlySet<string> = new Set([
  ...['importedAs', 'initialSeverity', 'initialLikelihood', 'initialRisk'],
  ...['residualSeverity', 'residualLikelihood', 'residualRisk'],
])

/** The columns, those of which nobody can tell which one holds kept word for word. */
export const withoutDoubt = (columns: readonly SheetColumn[]): readonly SheetColumn[] =>
  columns.map((column) => (isDoubtful(column, columns) ? { ...column, role: 'kept' } : column))

const isDoubtful = ({ role }: SheetColumn, all: readonly SheetColumn[]): boolean =>
  role !== undefined && SINGLE.has(role) && all.filter((other) => other.role === role).length > 1
