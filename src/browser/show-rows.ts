import { inOrder, matching } from './arrange.ts'
import type { PageTable, Row } from './read-table.ts'
import { WHOLE, type View } from './view.ts'

/**
 * Puts a view on the page and returns the rows it shows. Rows are moved and hidden, never made or removed. To
 * lay out thousands takes a browser a second, so the first appear at once and the others as soon as it has time.
 */
export const rowShower = ({ rows, body }: PageTable): ((view: View) => ReadonlySet<Row>) => {
  let { sort } = WHOLE
  let ordered = rows
  let later: number | undefined
  const reveal = (hidden: readonly Row[], count: number): void => {
    for (const { element } of hidden.slice(0, count)) element.hidden = false
    const rest = hidden.slice(count)
    later = rest.length === 0 ? undefined : window.setTimeout(() => reveal(rest, MORE))
  }
  return (view) => {
    window.clearTimeout(later)
    const shown = matching(rows, view)
    if (view.sort !== sort) {
      sort = view.sort
      ordered = inOrder(rows, sort)
      hide(ordered.filter((row) => shown.has(row)).slice(FIRST))
      replaceAll(body, ordered)
    }
    hide(rows.filter((row) => !shown.has(row)))
    reveal(
      ordered.filter((row) => row.element.hidden && shown.has(row)),
      FIRST,
    )
    return shown
  }
}

const FIRST = 200
const MORE = 400

/** Writing what is already so would still cost time. */
const hide = (rows: readonly Row[]): void => {
  for (const { element } of rows) if (!element.hidden) element.hidden = true
}

/** All are taken out first: to move them one by one takes a browser minutes where they are many. */
const replaceAll = (body: HTMLTableSectionElement, rows: readonly Row[]): void => {
  const fragment = document.createDocumentFragment()
  body.replaceChildren()
  for (const { element } of rows) fragment.append(element)
  body.append(fragment)
}
