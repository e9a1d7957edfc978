import type { Change } from './control.ts'
import { create } from './create.ts'
import type { Head } from './read-table.ts'
import { nextSort, type View } from './view.ts'

/** A button in every head that has a name. The style draws the arrow from `aria-sort`. */
export const sortHeads = (heads: readonly Head[], change: Change): ((view: View) => void) => {
  for (const [column, { element, name }] of heads.entries()) {
    if (name === '') continue
    const button = create('button', { type: 'button' }, [
      name,
      create('span', { class: 'arrow', 'aria-hidden': 'true' }),
    ])
    button.addEventListener('click', () => change((view) => ({ ...view, sort: nextSort(view.sort, column) })))
    element.replaceChildren(button)
  }
  return ({ sort }) => {
    for (const [column, { element }] of heads.entries()) {
      if (sort?.column === column) element.setAttribute('aria-sort', sort.direction)
      else element.removeAttribute('aria-sort')
    }
  }
}
