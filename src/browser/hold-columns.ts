import type { PageTable } from './read-table.ts'

/**
 * Keeps the columns as wide as the table's first rows ask for, so that they stay where they are while rows come
 * and go. To measure them it shows those rows alone: the caller has to show its own again. Where rows are lists
 * there is no column to measure, and none to hold.
 */
export const holdColumns = ({ element, heads, rows }: PageTable): void => {
  element.classList.remove('held')
  for (const [index, row] of rows.entries()) row.element.hidden = index >= SAMPLE
  const shares = heads.map((head) => head.element.offsetWidth / element.offsetWidth)
  for (const [column, head] of heads.entries())
    head.element.style.setProperty('--share', `${100 * (shares[column] ?? 0)}%`)
  element.classList.add('held')
}

/** Where rows are rows, and not lists; the style says the same. */
export const WIDE = '(width > 56rem)'

const SAMPLE = 200
