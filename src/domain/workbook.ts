import type { Tone } from './safety-case.ts'

/** A workbook as plain data: what stands in which cell, and how it looks. Who writes the file knows nothing else. */
export interface Workbook {
  readonly title: string
  /** ISO: the date of judgement. */
  readonly date: string
  readonly sheets: readonly WorkSheet[]
  /** Names for ranges, such as `Likelihood` for `'Risk Matrix'!$C$2:$C$6`. */
  readonly names: readonly { readonly name: string; readonly range: string }[]
}

export interface WorkSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  /** One for each column, in characters. */
  readonly widths: readonly number[]
  /** Each as long as it needs to be; `undefined` is a cell without anything. */
  readonly rows: readonly (readonly (SheetCell | undefined)[])[]
  readonly merges: readonly Area[]
  /** Rows at the top and columns at the left that stay in sight, and stand on each sheet of paper again. */
  readonly held: { readonly rows: number; readonly columns: number }
  readonly choices: readonly Choice[]
  /** Columns whose levels of risk are coloured, also when somebody changes them. */
  readonly riskColumns: readonly number[]
  readonly paper: Paper
}

/** Rows and columns from 0, the last one included. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Cells in which a program offers these words. */
export interface Choice {
  readonly column: number
  readonly firstRow: number
  readonly lastRow: number
  /** The words, or the name of a range that holds them. */
  readonly from: readonly string[] | string
}

export interface Paper {
  readonly size: 'a3' | 'a4'
  readonly isWide: boolean
  /** Columns behind which a new sheet of paper begins; `undefined`: all columns fit on one. */
  readonly breaks: readonly number[] | undefined
}

export interface SheetCell {
  readonly value: string | number
  readonly look: CellLook
}

/** `date`: days since 1899-12-30, as spreadsheets count them. */
export type CellLook = 'text' | 'middle' | 'head' | 'group' | 'title' | 'notice' | 'date' | Tone

/** A register's hazard log, as a workbook and as one table. */
export interface HazardLogBook {
  readonly workbook: Workbook
  readonly table: {
    /** One name for each column, no two alike. */
    readonly head: readonly string[]
    readonly rows: readonly (readonly (string | number)[])[]
  }
}
