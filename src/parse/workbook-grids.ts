import { readXlsx } from 'hucre/xlsx'
import type { Cell, CellValue, Sheet } from 'hucre/xlsx'
import type { SourceUnit } from '../domain/imported.ts'
import { counted } from '../shared/counted.ts'
import { visibleBlock } from '../shared/visible-text.ts'
import { cellName, gridCell } from './sheet-grid.ts'
import type { SheetGrid } from './sheet-grid.ts'

/** The sheets of a workbook, what stands beside their cells, and what a reader has to know of them. */
export interface WorkbookGrids {
  readonly grids: readonly SheetGrid[]
  readonly notes: readonly string[]
}

/**
 * The sheets of an .xlsx file, hidden ones too. A formula gives the value it was last saved with and is never computed.
 * @throws Error where the file is broken or too large
 */
export const workbookGrids = async (bytes: Uint8Array): Promise<WorkbookGrids> => {
  const { sheets } = await readXlsx(bytes)
  return { grids: sheets.map(gridOf), notes: sheets.flatMap(notesOf) }
}

const gridOf = (sheet: Sheet): SheetGrid => ({
  name: nameOf(sheet),
  rows: sheet.rows.map((row, index) =>
    row.map((value, column) => gridCell(nameOf(sheet), [index, column], wordsOf(value))),
  ),
  merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    ...{ top: startRow, left: startCol, bottom: endRow, right: endCol },
  })),
  beside: besideOf(sheet),
})

/** Never '', by which a file of one sheet without a name is known. */
const nameOf = ({ name }: Sheet): string => visibleBlock(name).replaceAll(/\s+/g, ' ').trim() || 'Sheet'

const wordsOf = (value: CellValue): string => {
  if (value === null) return ''
  if (value instanceof Date) return dayOf(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return visibleBlock(String(value))
}

const dayOf = (date: Date): string => {
  if (Number.isNaN(date.getTime())) return '(a date that is none)'
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}

/** Remarks on cells and boxes with text: words that somebody wrote, and that no cell holds. */
const besideOf = (sheet: Sheet): SheetGrid['beside'] => {
  const remarks = [...(sheet.cells ?? [])].flatMap(([key, { comment }]) => {
    const [row = 0, column = 0] = key.split(',').map(Number)
    if (comment === undefined || comment.text.trim() === '') return []
    const at = `${cellName(nameOf(sheet), row, column)} (remark)`
    return [{ row, column, unit: { at, text: visibleBlock(comment.text).trim() } }]
  })
  const boxes = (sheet.textBoxes ?? []).flatMap(({ text }, index) =>
    text.trim() === ''
      ? []
      : [
          {
            row: undefined,
            column: undefined,
            unit: boxUnit(`${nameOf(sheet)}! (text box ${index + 1})`, text),
          },
        ],
  )
  return [...remarks, ...boxes]
}

const boxUnit = (at: string, text: string): SourceUnit => ({ at, text: visibleBlock(text).trim() })

const notesOf = (sheet: Sheet): readonly string[] => {
  const name = nameOf(sheet)
  const cells = [...(sheet.cells?.values() ?? [])]
  const formulas = cells.filter(isFormula)
  const empty = formulas.filter(({ value, formulaResult }) => (formulaResult ?? value) === null).length
  const rows = [...(sheet.rowDefs ?? [])].filter(([, { hidden }]) => hidden === true).length
  const columns = (sheet.columns ?? []).filter(({ hidden }) => hidden === true).length
  return [
    ...(sheet.hidden === true || sheet.veryHidden === true
      ? [`The sheet ${name} is hidden; it was read all the same`]
      : []),
    ...(rows + columns === 0
      ? []
      : [
          `The sheet ${name} hides ${counted(rows, 'row')} and ${counted(columns, 'column')}; they were read all the same`,
        ]),
    ...(formulas.length === 0
      ? []
      : [
          `The sheet ${name} has ${counted(formulas.length, 'formula')}: the value each was last saved with was taken, and nothing was computed`,
        ]),
    ...(empty === 0
      ? []
      : [`${counted(empty, 'formula')} of the sheet ${name} was never saved with a value, and gave nothing`]),
  ]
}

const isFormula = ({ formula }: Cell): boolean => formula !== undefined
