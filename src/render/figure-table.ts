import type { RootContent, TableRow } from 'mdast'
import type { Figure } from './figure.ts'
import { shownText } from './matrix-table.ts'

/** A picture in words, for documents that hold no pictures: its title, and the table that says all of it. */
export const figureTable = ({ title, table: { head, rows } }: Figure): readonly RootContent[] => [
  { type: 'paragraph', children: [{ type: 'emphasis', children: [textNode(title)] }] },
  { type: 'table', children: [head, ...rows].map(rowNode) },
]

const rowNode = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell): TableRow['children'][number] => ({
    type: 'tableCell',
    children: [textNode(cell)],
  })),
})

const textNode = (value: string) => ({ type: 'text' as const, value: shownText(value) })
