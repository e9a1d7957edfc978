import type { Cell } from './cell.ts'
import { wordsOf } from './search.ts'
import { compareKeys, sortKey } from './sort-key.ts'
import type { Sort, View } from './view.ts'

/** What a row says, all together and column by column. */
export interface Readable {
  /** All its text, as `searchableText` makes it. */
  readonly searchable: string
  readonly cell: (column: number) => Cell
}

/** Every row, in the order asked for. Rows that compare as equal keep the order of the page. */
export const inOrder = <Row extends Readable>(
  rows: readonly Row[],
  sort: Sort | undefined,
): readonly Row[] => {
  if (sort === undefined) return rows
  const sign = sort.direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, key: sortKey(row.cell(sort.column)) }))
    .sort((left, right) => sign * compareKeys(left.key, right.key))
    .map(({ row }) => row)
}

/** The rows that hold every word and every value chosen; a cell with several marks holds each of them. */
export const matching = <Row extends Readable>(
  rows: readonly Row[],
  { query, chosen }: View,
): ReadonlySet<Row> => {
  const words = wordsOf(query)
  return new Set(
    rows.filter(
      ({ searchable, cell }) =>
        words.every((word) => searchable.includes(word)) &&
        [...chosen].every(([column, wanted]) => cell(column).values.some(({ text }) => text === wanted)),
    ),
  )
}
