import type { Readable } from './arrange.ts'
import type { Cell } from './cell.ts'
import { readCell } from './read-cell.ts'
import { searchableText } from './search.ts'

/** A table of the page, and what was read of it. */
export interface PageTable {
  readonly element: HTMLTableElement
  readonly body: HTMLTableSectionElement
  readonly heads: readonly Head[]
  /** In the order of the page. */
  readonly rows: readonly Row[]
  /** What the rows are, in the plural. */
  readonly noun: string
}

export interface Head {
  readonly element: HTMLTableCellElement
  readonly name: string
}

export interface Row extends Readable {
  readonly element: HTMLTableRowElement
  /** The words of its marks that are unknown or bad. */
  readonly alarms: readonly string[]
}

/** `undefined` for a table with nothing to choose from: fewer than two rows, or more than one body. */
export const readTable = (element: HTMLTableElement): PageTable | undefined => {
  const [body, ...others] = element.tBodies
  if (body === undefined || others.length > 0 || body.rows.length < 2) return undefined
  return {
    element,
    body,
    heads: Array.from(element.tHead?.rows[0]?.cells ?? [], (head) => ({
      element: head,
      name: head.textContent.trim(),
    })),
    rows: Array.from(body.rows, readRow),
    noun: element.dataset['noun'] ?? 'rows',
  }
}

const readRow = (element: HTMLTableRowElement): Row => {
  const cells = [...element.cells]
  const known: Cell[] = []
  return {
    element,
    searchable: searchableText(cells.map(({ textContent }) => textContent).join(' ')),
    alarms: Array.from(
      element.querySelectorAll('.mark:is(.unknown, .bad)'),
      ({ textContent }) => textContent,
    ),
    cell: (column) => (known[column] ??= readCell(cells[column])),
  }
}
