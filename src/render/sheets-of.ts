import type { Block, TableBlock } from '../domain/document.ts'
import { sampleOf, textOfCell } from './column-widths.ts'

/** Chapters that follow one another on sheets of one kind. */
export interface Sheets {
  readonly isWide: boolean
  readonly blocks: readonly Block[]
}

/**
 * The blocks by the sheets they need: a chapter with a table of many columns is laid on wide sheets, whole. To turn
 * the sheet for each table would leave half of them empty.
 */
export const sheetsOf = (blocks: readonly Block[]): readonly Sheets[] => {
  const sheets: { isWide: boolean; blocks: Block[] }[] = []
  for (const chapter of chaptersOf(blocks)) {
    const isWide = chapter.some(isWideTable)
    const last = sheets.at(-1)
    if (last?.isWide === isWide) for (const block of chapter) last.blocks.push(block)
    else sheets.push({ isWide, blocks: [...chapter] })
  }
  return sheets
}

/** Each begins with a heading of the highest level, but for what stands before the first. */
const chaptersOf = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const chapters: Block[][] = []
  for (const block of blocks) {
    const isFirst = block.kind === 'heading' && block.level === 1
    if (isFirst || chapters.length === 0) chapters.push([])
    chapters.at(-1)?.push(block)
  }
  return chapters
}

const isWideTable = (block: Block): boolean => block.kind === 'table' && isWide(block)

/** Six columns of numbers fit an upright sheet, six columns of words do not. */
const isWide = ({ head, rows }: TableBlock): boolean => {
  const some = sampleOf(rows)
  const letters = some.reduce((sum, row) => sum + textOfCell(row.flat()).length, 0)
  return head.length >= 6 && letters > WORDY * some.length
}

const WORDY = 100
