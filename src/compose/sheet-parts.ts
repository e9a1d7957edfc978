import type { Area, CellLook, SheetCell, WorkSheet } from '../domain/workbook.ts'
import { isIsoDate } from '../shared/dates.ts'

export const cell = (value: string | number, look: CellLook = 'text'): SheetCell => ({ value, look })

/** A date as a spreadsheet counts it; any other text as it stands. */
export const dateCell = (text: string): SheetCell =>
  isIsoDate(text) ? cell(Date.parse(`${text}T00:00:00Z`) / DAY + UNIX_EPOCH, 'date') : cell(text)

/** The value of a cell, a date in words. */
export const dateText = ({ value, look }: SheetCell): string | number =>
  look === 'date' && typeof value === 'number'
    ? new Date((value - UNIX_EPOCH) * DAY).toISOString().slice(0, 10)
    : value

/** In milliseconds. */
const DAY = 86_400_000
/** 1970-01-01 in days since 1899-12-30. */
const UNIX_EPOCH = 25_569

/** A heading over one or several columns and rows; both from 0. */
export type Head = readonly [text: string, column: number, columns: number, row: number, rows: number]

/** The rows of merged headings, and what is merged in them. */
export const headRows = (
  heads: readonly Head[],
  size: { readonly rows: number; readonly columns: number },
): Pick<WorkSheet, 'rows' | 'merges'> => {
  const blank = cell('', 'head')
  const rows = Array.from({ length: size.rows }, () =>
    Array.from({ length: size.columns }, (): SheetCell => blank),
  )
  for (const [text, column, , row, deep] of heads) {
    const line = rows[row]
    if (line !== undefined) line[column] = cell(text, row + deep === size.rows ? 'head' : 'group')
  }
  return { rows, merges: heads.filter(([, , wide, , deep]) => wide * deep > 1).map(areaOf) }
}

const areaOf = ([, left, columns, top, rows]: Head): Area => ({
  ...{ top, left, bottom: top + rows - 1, right: left + columns - 1 },
})

/** Two columns: what it is, and what it says. */
export const listSheet = (name: string, rows: WorkSheet['rows']): WorkSheet => ({
  ...{ name, rows, widths: [34, 100], merges: [], held: { rows: 0, columns: 0 }, choices: [] },
  riskColumns: [],
  paper: { size: 'a4', isWide: true, breaks: undefined },
})
