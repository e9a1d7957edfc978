import type { SheetCell, WorkSheet } from '../domain/workbook.ts'

/** The longest text that a cell can hold, in code units, as Excel has it. */
export const CELL_LIMIT = 32_767

/**
 * The sheets with no text that is too long for its cell: such a text ends with a mark, and goes on in a sheet behind
 * the others. Nothing of it is lost.
 */
export const withinCells = (sheets: readonly WorkSheet[]): readonly WorkSheet[] => {
  const continued: (readonly SheetCell[])[] = []
  const fitting = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, index) =>
      row.map((each, column) => {
        if (each === undefined || typeof each.value === 'number' || each.value.length <= CELL_LIMIT)
          return each
        const [first = '', ...rest] = pieces(each.value)
        const place = `${sheet.name}, row ${index + 1}, column ${column + 1}`
        const value = `${first}\n[goes on in the sheet "${NAME}", row ${continued.length + 2}]`
        for (const [part, text] of rest.entries())
          continued.push([
            { value: place, look: 'text' },
            { value: `${part + 2} of ${rest.length + 1}`, look: 'middle' },
            { value: text, look: 'text' },
          ])
        return { ...each, value }
      }),
    ),
  }))
  return continued.length === 0 ? fitting : [...fitting, continuation(continued)]
}

const NAME = 'Long texts'
/** Leaves room for the mark. */
const PIECE = 32_000

/** In pieces that a cell can hold; no character is parted. */
const pieces = (text: string): readonly string[] => {
  const found: string[] = []
  for (let from = 0; from < text.length;) {
    const to = from + PIECE
    const isParted = /[\ud800-\udbff]/.test(text[to - 1] ?? '')
    const end = isParted ? to - 1 : to
    found.push(text.slice(from, end))
    from = end
  }
  return found
}

const continuation = (rows: readonly (readonly SheetCell[])[]): WorkSheet => ({
  name: NAME,
  widths: [34, 10, 120],
  rows: [['Goes on from', 'Part', 'Text'].map((value) => ({ value, look: 'head' })), ...rows],
  ...{ merges: [], choices: [], riskColumns: [], held: { rows: 1, columns: 0 } },
  paper: { size: 'a4', isWide: true, breaks: undefined },
})
