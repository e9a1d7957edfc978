import type { SourceUnit } from '../domain/imported.ts'

/** Cells that are one, from 0; the words stand in the first of them. */
export interface MergedCells {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet as its reader sees it: words in rows and columns. A blank cell is `undefined`. */
export interface SheetGrid {
  /** '' for a file that has one sheet without a name (CSV). */
  readonly name: string
  readonly rows: readonly (readonly (SourceUnit | undefined)[])[]
  readonly merges: readonly MergedCells[]
  /** Words that stand in no cell: remarks on one, and boxes, which belong to none. */
  readonly beside: readonly {
    readonly row: number | undefined
    readonly column: number | undefined
    readonly unit: SourceUnit
  }[]
}

/** `B7`, or `Hazard Log!B7` on a sheet that has a name. */
export const cellName = (sheet: string, row: number, column: number): string =>
  `${sheet === '' ? '' : `${sheet}!`}${columnName(column)}${row + 1}`

/** `A` for the column 0, `AA` for 26. */
const columnName = (column: number): string =>
  `${column < 26 ? '' : columnName(Math.floor(column / 26) - 1)}${String.fromCodePoint(65 + (column % 26))}`

/** A cell as a unit; `undefined` for one without words. */
export const gridCell = (
  sheet: string,
  [row, column]: readonly [number, number],
  text: string,
): SourceUnit | undefined => {
  const words = text.replaceAll(/\r\n?/g, '\n').trim()
  return words === '' ? undefined : { at: cellName(sheet, row, column), text: words }
}

/** Every cell with words, row by row, and what stands beside them. */
export const unitsOf = ({ rows, beside }: SheetGrid): readonly SourceUnit[] => [
  ...rows.flatMap((row) => row.filter((cell) => cell !== undefined)),
  ...beside.map(({ unit }) => unit),
]

/** The area of merged cells that a cell belongs to. */
export const mergeAt = ({ merges }: SheetGrid, row: number, column: number): MergedCells | undefined =>
  merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  )
