import type { Change } from './control.ts'
import type { PageTable } from './read-table.ts'
import { WHOLE } from './view.ts'

/** A link into a row that the filter hides takes the filter off: no link of the page leads nowhere. */
export const revealTarget = ({ rows }: PageTable, change: Change): void =>
  window.addEventListener('hashchange', () => {
    const target = document.querySelector(':target')
    const row = rows.find(({ element }) => element.hidden && element.contains(target))
    if (row === undefined) return
    change(({ sort }) => ({ ...WHOLE, sort }))
    row.element.hidden = false
    target?.scrollIntoView()
  })
