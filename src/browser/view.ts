/** What a reader has asked of a table: which rows, and in which order. */
export interface View {
  readonly query: string
  /** The value that a column must hold, by the column's number. */
  readonly chosen: ReadonlyMap<number, string>
  readonly sort: Sort | undefined
}

export interface Sort {
  readonly column: number
  readonly direction: Direction
}

export type Direction = 'ascending' | 'descending'

/** Every row, in the order of the page. */
export const WHOLE: View = { query: '', chosen: new Map(), sort: undefined }

/** Does the view ask for anything that could hide a row? */
export const isFiltered = ({ query, chosen }: View): boolean => query.trim() !== '' || chosen.size > 0

/** What the next press of a column's head asks for: ascending, descending, then the page's own order. */
export const nextSort = (sort: Sort | undefined, column: number): Sort | undefined => {
  if (sort?.column !== column) return { column, direction: 'ascending' }
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : undefined
}

/** The values chosen, with one column's choice made or, by `undefined`, taken back. */
export const choose = (chosen: View['chosen'], column: number, value: string | undefined): View['chosen'] => {
  const others = [...chosen].filter(([other]) => other !== column)
  return new Map(value === undefined ? others : [...others, [column, value]])
}
