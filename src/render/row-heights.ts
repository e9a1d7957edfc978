import type { WorkSheet } from '../domain/workbook.ts'

/** What a line of text takes, in points, at the size that cells have. */
const LINE = 12
const LEAST = 16
/** The highest row that there is, in points. */
export const HIGHEST = 409

/**
 * Heights that show what stands in the rows, in points: a program that opens the file does not find them itself. What
 * is merged over several rows is left out.
 */
export const rowHeights = ({ rows, widths, merges, held }: WorkSheet): readonly number[] => {
  const wide = new Map(merges.map(({ top, left, right }) => [`${top},${left}`, right]))
  return rows.map((row, index) => {
    const counts = row.map((cell, column) => {
      if (cell === undefined || typeof cell.value === 'number') return 1
      const last = wide.get(`${index},${column}`) ?? column
      const width = widths.slice(column, last + 1).reduce((sum, each) => sum + each, 0)
      return linesIn(cell.value, width) * (cell.look === 'title' ? 2 : 1)
    })
    const most = Math.max(1, ...counts)
    // Headings of several rows share the height that the longest needs.
    const lines = index < held.rows && held.rows > 1 ? Math.min(2, most) : most
    return Math.min(HIGHEST, Math.max(LEAST, lines * LINE + 4))
  })
}

/** A line breaks at words, so that not all of its width is used. */
const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.05))), 0)
