import type { Block, Cell, Runs, TableBlock } from '../domain/document.ts'
import { wordsOf } from './words-of.ts'
import { largest } from '../shared/largest.ts'

/**
 * How wide the columns of a table are, in thousandths that add up to 1,000. No column is narrower than its longest
 * word where there is room for it, and what is left goes to those with much to say. Both kinds of files are given
 * these, since to measure every cell takes as long as to lay it out.
 */
export const columnWidths = ({ head, rows }: TableBlock): readonly number[] => {
  const columns = head.map((name, column) => [
    wordsOf(name),
    ...sampleOf(rows).map((row) => textOfCell(row[column] ?? [])),
  ])
  const least = columns.map((texts) => Math.min(LONGEST_WORD, 2 + largest(texts.map(longestWord))))
  const needs = columns.map((texts) =>
    Math.pow(texts.reduce((sum, { length }) => sum + length, 0) / texts.length, 0.7),
  )
  const room = Math.max(0, LINE - sum(least))
  const whole = least.map((width, column) => width + (room * (needs[column] ?? 0)) / (sum(needs) || 1))
  return inThousandths(whole)
}

/** About as many letters as a line of a table holds. */
const LINE = 110
/** Longer words are broken. */
const LONGEST_WORD = 18

/** Of a long table the first rows and some of the others speak for all. */
export const sampleOf = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => {
  const step = Math.ceil(rows.length / 100)
  return rows.filter((_, index) => index % step === 0)
}

const longestWord = (text: string): number => largest(text.split(/[\s/.,:>-]+/).map(({ length }) => length))

const inThousandths = (widths: readonly number[]): readonly number[] => {
  const whole = sum(widths) || 1
  const parts = widths.map((width) => Math.floor((width * 1000) / whole))
  // What rounding left over goes to the last column.
  return parts.map((part, index) => (index === parts.length - 1 ? part + 1000 - sum(parts) : part))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** All text of a cell. */
export const textOfCell = (cell: Cell): string => cell.map(textOfBlock).join(' ')

const textOfBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return wordsOf(block.runs)
    case 'list':
      return block.items.map(textOfCell).join(' ')
    case 'words':
    case 'quotation':
      return textOfCell(block.blocks)
    case 'code':
      return block.text
    case 'table':
      return [...block.head.map((runs: Runs) => wordsOf(runs)), ...block.rows.flat().map(textOfCell)].join(
        ' ',
      )
    case 'figure':
      return block.title
    case 'rule':
      return ''
  }
}
