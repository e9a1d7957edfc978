import type { Written } from '../domain/finding.ts'
import type { Block } from './blocks.ts'
import type { SourceText } from './source-text.ts'

/** A table's rows below its head, each cell with the words above its column. */
export interface TableRow {
  readonly cells: readonly { readonly column: string; readonly written: Written }[]
}

/** Reads a markdown table cell by cell; a cell that is not written is an empty text. */
export const tableRows = (source: SourceText, block: Block): readonly TableRow[] => {
  const [head, , ...rows] = linesOf(source.text, block).map((line) => cellsOf(source, line))
  const columns = (head ?? []).map(({ text }) => plain(text))
  return rows.map((cells) => ({
    cells: columns.map((column, index) => ({
      column,
      written: cells[index] ?? emptyAt(cells, source, block),
    })),
  }))
}

/** The words of a cell without emphasis and code marks. */
export const plain = (text: string): string => text.replaceAll(/[*_`]/g, '').trim()

interface Line {
  readonly start: number
  readonly end: number
}

const linesOf = (text: string, { start, end }: Block): readonly Line[] => {
  const lines: Line[] = []
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at)
    const stop = newline === -1 || newline > end ? end : newline
    lines.push({ start: at, end: stop })
    at = stop + 1
  }
  return lines
}

const cellsOf = (source: SourceText, { start, end }: Line): readonly Written[] => {
  const line = source.text.slice(start, end)
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index)
  const isOpen = line.trimStart().startsWith('|')
  const isClosed = /(?<!\\)\|\s*$/.test(line)
  const edges = [...(isOpen ? [] : [-1]), ...bars, ...(isClosed ? [] : [line.length])]
  return edges
    .slice(0, -1)
    .map((edge, index) => source.written(start + edge + 1, start + (edges[index + 1] ?? line.length)))
}

const emptyAt = (cells: readonly Written[], source: SourceText, block: Block): Written => {
  const place = cells.at(-1)?.place ?? source.placeOf(block.start, block.start)
  return { text: '', place }
}
