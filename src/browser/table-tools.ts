import { choicesOf } from './choices.ts'
import type { Change, Control } from './control.ts'
import { choiceBox, clearButton, searchBox, sortBox } from './controls.ts'
import { create } from './create.ts'
import { holdColumns, WIDE } from './hold-columns.ts'
import { type PageTable, readTable } from './read-table.ts'
import { revealTarget } from './reveal-target.ts'
import { rowShower } from './show-rows.ts'
import { sortHeads } from './sort-heads.ts'
import { statusLine } from './status-line.ts'
import { WHOLE } from './view.ts'

/** Makes a table sortable and filterable. */
const addTools = (table: PageTable): void => {
  let view = WHOLE
  const change: Change = (step) => {
    view = step(view)
    for (const follow of followers) follow(view)
    status.tell(showRows(view))
  }
  const showRows = rowShower(table)
  const status = statusLine(table)
  const controls = controlsOf(table, change)
  const followers = [...controls.map(({ follow }) => follow), sortHeads(table.heads, change)]
  placeBar(table, [
    create(
      'div',
      { class: 'controls' },
      controls.map(({ element }) => element),
    ),
    status.element,
  ])
  revealTarget(table, change)
  const begin = (): void => {
    holdColumns(table)
    change((same) => same)
  }
  window.matchMedia(WIDE).addEventListener('change', begin)
  begin()
}

const controlsOf = ({ heads, rows }: PageTable, change: Change): readonly Control[] => {
  const search = searchBox(change)
  const choices = heads.flatMap(({ name }, column) => {
    const values = choicesOf(rows, column)
    return values === undefined || name === '' ? [] : [{ name, column, values }]
  })
  return [
    search,
    ...choices.slice(0, MOST_CHOICES).map((choice) => choiceBox(choice, change)),
    sortBox(
      heads.map(({ name }) => name),
      change,
    ),
    clearButton(change, search),
  ]
}

const MOST_CHOICES = 4

/** Above the table, in place of the bar that a page keeps when a browser saves it. */
const placeBar = ({ element }: PageTable, parts: readonly Node[]): void => {
  const name = ['Filter and sort', element.caption?.textContent.trim() ?? ''].filter(Boolean).join(': ')
  const saved = element.previousElementSibling
  if (saved?.matches('.table-tools') === true) saved.remove()
  element.before(create('div', { class: 'table-tools', role: 'group', 'aria-label': name }, parts))
}

for (const element of document.querySelectorAll<HTMLTableElement>('table.sortable')) {
  const table = readTable(element)
  if (table !== undefined) addTools(table)
}
