import type { ColumnMapping, Imported, RefusedUnits } from '../domain/imported.ts'
import { counted } from '../shared/counted.ts'
import type { ImportOutcome } from './import-format.ts'
import { findAnyHead, findHead, withoutDoubt } from './sheet-columns.ts'
import type { SheetColumn, TableHead } from './sheet-columns.ts'
import { sheetDrafts } from './sheet-drafts.ts'
import { unitsOf } from './sheet-grid.ts'
import type { SheetGrid } from './sheet-grid.ts'

/** The most rows below a table's headings: a hazard log of more is none, or is parted. */
export const MOST_ROWS = 5000

/**
 * Sheets → drafts of hazards: every sheet whose headings are those of a hazard log, or of a mapping. Where there is
 * neither, the mapping that its headings suggest, for a person to confirm.
 */
export const importSheets = (
  grids: readonly SheetGrid[],
  { mapping, notes }: { readonly mapping: ColumnMapping | undefined; readonly notes: readonly string[] },
): ImportOutcome => {
  const large = grids.find((grid) => rowsOf(grid) > MOST_ROWS)
  if (large !== undefined)
    return {
      unreadable: `has ${rowsOf(large)} rows with words${large.name === '' ? '' : ` on the sheet ${large.name}`}, expected at most ${MOST_ROWS} of a hazard log; take out what is no hazard, or part it`,
    }
  const tables = grids.map((grid) => ({ grid, head: headOf(grid, mapping) }))
  if (tables.every(({ head }) => head === undefined))
    return mapping === undefined ? proposed(grids) : unmapped
  const own = tables.find(({ grid, head }) => head !== undefined && isOwnLog(grid))?.grid
  const parts = tables.map(({ grid, head }) => sheetPart(grid, head, own))
  return joined(parts, notes)
}

const unmapped = {
  unreadable:
    'has no table with the headings of the mapping, expected all columns that it maps; correct the mapping, or take it away',
}

const rowsOf = ({ rows }: SheetGrid): number =>
  rows.filter((row) => row.some((cell) => cell !== undefined)).length

/** The head of a table of hazards: by the mapping where there is one, else by headings that are known. */
const headOf = (grid: SheetGrid, mapping: ColumnMapping | undefined): TableHead | undefined => {
  if (mapping !== undefined) return mappedHead(grid, mapping)
  const head = findHead(grid)
  return head !== undefined && isLog(head.columns) ? head : undefined
}

const isLog = (columns: readonly SheetColumn[]): boolean => {
  const roles = new Set(columns.map(({ role }) => role))
  const has = (...wanted: readonly SheetColumn['role'][]): boolean => wanted.some((role) => roles.has(role))
  return (
    has('hazard', 'name', 'description') &&
    has('causes', 'effect', 'harm') &&
    has('initialSeverity', 'residualSeverity', 'initialRisk', 'residualRisk', 'existingControls')
  )
}

const mappedHead = (grid: SheetGrid, { columns }: ColumnMapping): TableHead | undefined => {
  const head = findHead(grid) ?? findAnyHead(grid)
  const wanted = columns.filter(({ field }) => field !== undefined).map(({ heading }) => heading)
  const labels = new Set(head?.columns.map(({ label }) => label))
  if (head === undefined || wanted.length === 0 || !wanted.every((heading) => labels.has(heading)))
    return undefined
  return {
    ...head,
    columns: withoutDoubt(
      head.columns.map((column) => ({
        ...column,
        role: columns.find(({ heading }) => heading === column.label)?.field,
      })),
    ),
  }
}

/** The mapping that headings suggest, of the sheet with the most of them. */
const proposed = (grids: readonly SheetGrid[]): ImportOutcome => {
  const heads = grids.flatMap((grid) => {
    const head = findHead(grid) ?? findAnyHead(grid)
    return head === undefined ? [] : [{ grid, head }]
  })
  const best = heads.toSorted((left, right) => right.head.columns.length - left.head.columns.length)[0]
  if (best === undefined)
    return {
      unreadable: 'holds no table, expected a row of headings with hazards below it',
    }
  return {
    proposal: {
      columns: best.head.columns.map(({ label, role }) => ({
        heading: label,
        field: role === 'kept' || role === 'computed' ? undefined : role,
      })),
    },
    rows: best.grid.rows.slice(best.head.last + 1).filter((row) => row.some((cell) => cell !== undefined))
      .length,
  }
}

const OWN = 'Added by hazards (no part of the workbook v3.6)'

/** The sheet of this program's own workbook that holds everything: its other sheets say the same again. */
const isOwnLog = (grid: SheetGrid): boolean => grid.rows[0]?.some((cell) => cell?.text === OWN) === true

const sheetPart = (grid: SheetGrid, head: TableHead | undefined, own: SheetGrid | undefined): Imported => {
  const units = unitsOf(grid)
  const refusedWhole = (reason: string): Imported => ({
    ...{ units, drafts: [], structure: [], notes: [] },
    refused: units.length === 0 ? [] : [{ from: units.map(({ at }) => at), reason }],
  })
  if (own !== undefined && own !== grid)
    return refusedWhole(`this program wrote the sheet from what stands on the sheet ${own.name}`)
  if (head === undefined) return refusedWhole('the sheet holds no table of hazards')
  const cells = (first: number, last: number): readonly string[] =>
    grid.rows
      .slice(first, last)
      .flatMap((row) => row.flatMap((cell) => (cell === undefined ? [] : [cell.at])))
  const { drafts, structure, computed, named } = sheetDrafts(grid, head)
  const apart = grid.beside.filter(({ row }) => row === undefined || row <= head.last)
  const refused: readonly RefusedUnits[] = [
    { from: apart.map(({ unit }) => unit.at), reason: 'it belongs to no row of the table' },
    { from: cells(0, head.first), reason: 'it stands above the headings of the table' },
    { from: computed, reason: 'this program computed it from the register; nobody wrote it' },
  ]
  return {
    units,
    drafts,
    structure: [...cells(head.first, head.last + 1), ...structure],
    refused: refused.filter(({ from }) => from.length > 0),
    notes: notesOf(grid, drafts.length, named),
  }
}

const notesOf = ({ name }: SheetGrid, drafts: number, named: number): readonly string[] => [
  ...(name === '' ? [] : [`The sheet ${name} holds ${counted(drafts, 'hazard')}`]),
  ...(named === 0
    ? []
    : [
        `${counted(named, 'hazard')} had no name: each is called by the first sentence of what is said of it`,
      ]),
]

const joined = (parts: readonly Imported[], notes: readonly string[]): Imported => ({
  units: parts.flatMap(({ units }) => units),
  drafts: parts.flatMap(({ drafts }) => drafts),
  structure: parts.flatMap(({ structure }) => structure),
  refused: parts.flatMap(({ refused }) => refused),
  notes: [...parts.flatMap((part) => part.notes), ...notes],
})
