import { unzipSync, zipSync } from 'fflate'
import { writeXlsx, type Cell, type CellValue, type ConditionalRule, type WriteSheet } from 'hucre/xlsx'
import type { SheetCell, Workbook, WorkSheet } from '../domain/workbook.ts'
import { withinCells } from './long-texts.ts'
import { rowHeights } from './row-heights.ts'
import { escapedForSheets, sheetText } from './sheet-text.ts'
import { FONT, levelStyle, STYLES } from './workbook-looks.ts'

/**
 * A workbook as the bytes of an .xlsx file, the same for the same workbook. There is no formula in it: a text that
 * begins with `=` is a text, and a level of risk a number.
 */
export const workbookFile = async ({ title, date, sheets, names }: Workbook): Promise<Uint8Array> => {
  const day = new Date(`${date}T00:00:00Z`)
  const visible = withinCells(sheets.map(withVisibleTexts))
  const written = await writeXlsx({
    properties: { title: sheetText(title), created: day, modified: day },
    namedRanges: [...names, ...visible.flatMap(printTitles)],
    defaultFont: { name: FONT, size: 10 },
    sheets: visible.map(writeSheet),
  })
  // The library packs with what the machine has, which differs from one to the next.
  return zipSync(unzipSync(written), { level: 6, mtime: new Date(1980, 0, 1) })
}

const withVisibleTexts = (sheet: WorkSheet): WorkSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) =>
    row.map((cell) =>
      cell === undefined || typeof cell.value === 'number' ? cell : { ...cell, value: sheetText(cell.value) },
    ),
  ),
})

/** The rows and columns that stand on every sheet of paper; a sheet's name is quoted, since it may have blanks. */
const printTitles = ({ name, held }: WorkSheet) => {
  const ranges = [
    ...(held.columns === 0 ? [] : [`$A:$${columnName(held.columns - 1)}`]),
    ...(held.rows === 0 ? [] : [`$1:$${held.rows}`]),
  ]
  if (ranges.length === 0) return []
  const range = ranges.map((each) => `'${name}'!${each}`).join(',')
  return [{ name: '_xlnm.Print_Titles', range, scope: name }]
}

const writeSheet = (sheet: WorkSheet): WriteSheet => {
  const { name, widths, merges, held, paper } = sheet
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: sheet.rows.map((row) => row.map(valueOf)),
    cells: new Map(
      sheet.rows.flatMap((row, index) => row.flatMap((cell, column) => styled(cell, [index, column]))),
    ),
    merges: merges.map(({ top, left, bottom, right }) => ({
      ...{ startRow: top, startCol: left, endRow: bottom, endCol: right },
    })),
    rowDefs: new Map(rowHeights(sheet).map((height, index) => [index, { height }])),
    ...(held.rows + held.columns === 0 ? {} : { freezePane: { rows: held.rows, columns: held.columns } }),
    dataValidations: sheet.choices.map(validation),
    conditionalRules: sheet.riskColumns.flatMap((column) => riskRules(column, sheet)),
    pageSetup: {
      paperSize: paper.size,
      orientation: paper.isWide ? 'landscape' : 'portrait',
      ...(paper.breaks === undefined ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: SCALE }),
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    ...(paper.breaks === undefined ? {} : { colBreaks: [...paper.breaks] }),
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  }
}

/** In per cent: a group of columns fits on one sheet of paper. */
const SCALE = 62

const valueOf = (cell: SheetCell | undefined): CellValue => {
  if (cell === undefined || cell.value === '') return null
  return typeof cell.value === 'number' ? cell.value : escapedForSheets(cell.value)
}

const styled = (
  cell: SheetCell | undefined,
  [row, column]: readonly [number, number],
): readonly (readonly [string, Partial<Cell>])[] => {
  const style = cell === undefined ? undefined : STYLES.get(cell.look)
  return style === undefined ? [] : [[`${row},${column}`, { style }]]
}

const validation = ({ column, firstRow, lastRow, from }: WorkSheet['choices'][number]) => {
  const range = `${columnName(column)}${firstRow + 1}:${columnName(column)}${lastRow + 1}`
  return {
    ...{ type: 'list' as const, range, allowBlank: true, showErrorMessage: true },
    ...(typeof from === 'string' ? { formula1: from } : { values: [...from] }),
  }
}

const riskRules = (column: number, { held, rows, choices }: WorkSheet): readonly ConditionalRule[] => {
  const last = Math.max(rows.length, ...choices.map(({ lastRow }) => lastRow + 1))
  const range = `${columnName(column)}${held.rows + 1}:${columnName(column)}${Math.max(last, held.rows + 1)}`
  return ([1, 2, 3, 4, 5] as const).map((level) => ({
    ...{ type: 'cellIs', operator: 'equal', formula: String(level), range },
    priority: column * 5 + level,
    style: levelStyle(level),
  }))
}

/** `A` for the column 0, `AA` for 26. */
const columnName = (column: number): string =>
  `${column < 26 ? '' : columnName(Math.floor(column / 26) - 1)}${String.fromCodePoint(65 + (column % 26))}`
