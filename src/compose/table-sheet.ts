import type { SheetCell, WorkSheet } from '../domain/workbook.ts'
import { cell } from './sheet-parts.ts'

/** A column of a sheet: what stands over it, how wide it is in characters, and what stands in it. */
export interface Column<Row> {
  readonly name: string
  readonly width: number
  readonly of: (row: Row) => SheetCell
}

/**
 * A table as a sheet: its heads and its first column stay in sight, and it fits on one sheet of paper in width.
 * `notice` is what every reader of it has to know, in a row across; `''`: nothing.
 */
export const tableSheet = <Row>(
  name: string,
  columns: readonly Column<Row>[],
  { rows, notice }: { readonly rows: readonly Row[]; readonly notice: string },
): WorkSheet => ({
  name,
  widths: columns.map(({ width }) => width),
  rows: [
    columns.map((column) => cell(column.name, 'head')),
    ...(notice === '' ? [] : [[cell(notice, 'notice')]]),
    ...rows.map((row) => columns.map(({ of }) => of(row))),
  ],
  merges: notice === '' ? [] : [{ top: 1, bottom: 1, left: 0, right: columns.length - 1 }],
  held: { rows: 1, columns: 1 },
  ...{ choices: [], riskColumns: [] },
  paper: { size: 'a3', isWide: true, breaks: undefined },
})
