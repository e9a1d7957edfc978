import type { Change, Control } from './control.ts'
import { create } from './create.ts'
import { choose, type Direction, isFiltered, WHOLE } from './view.ts'

/** Keeps the rows that hold every word typed. Escape empties it, as not every browser does by itself. */
export const searchBox = (change: Change): Control => {
  const input = create('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' })
  input.addEventListener('input', () => change((view) => ({ ...view, query: input.value })))
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || input.value === '') return
    event.preventDefault()
    change((view) => ({ ...view, query: '' }))
  })
  return {
    element: labelled('Filter', input),
    follow: ({ query }) => {
      if (input.value !== query) input.value = query
    },
  }
}

/** Keeps the rows that hold one value of a column. */
export const choiceBox = (
  {
    name,
    column,
    values,
  }: { readonly name: string; readonly column: number; readonly values: readonly string[] },
  change: Change,
): Control => {
  const select = create('select', {}, [
    option('', 'All'),
    ...values.map((value, index) => option(String(index), value === '' ? 'blank' : value)),
  ])
  select.addEventListener('change', () => {
    const value = select.value === '' ? undefined : values[Number(select.value)]
    change((view) => ({ ...view, chosen: choose(view.chosen, column, value) }))
  })
  return {
    element: labelled(name, select),
    follow: ({ chosen }) => {
      const value = chosen.get(column)
      select.value = value === undefined ? '' : String(values.indexOf(value))
    },
  }
}

/** The order, for screens too narrow for the heads of the columns. */
export const sortBox = (names: readonly string[], change: Change): Control => {
  const orders = names.flatMap((name, column) =>
    name === '' ? [] : DIRECTIONS.map((direction) => ({ name, column, direction })),
  )
  const select = create('select', {}, [
    option('', 'Original order'),
    ...orders.map(({ name, direction }, index) => option(String(index), `${name}, ${direction}`)),
  ])
  select.addEventListener('change', () => {
    const sort = select.value === '' ? undefined : orders[Number(select.value)]
    change((view) => ({ ...view, sort }))
  })
  return {
    element: labelled('Sort by', select, 'sort-by'),
    follow: ({ sort }) => {
      const index = orders.findIndex(
        ({ column, direction }) => column === sort?.column && direction === sort.direction,
      )
      select.value = index === -1 ? '' : String(index)
    },
  }
}

/** Takes back the words and the choices, not the order. The keyboard goes on in the search box. */
export const clearButton = (change: Change, search: Control): Control => {
  const button = create('button', { type: 'button' }, ['Clear'])
  button.addEventListener('click', () => {
    change(({ sort }) => ({ ...WHOLE, sort }))
    search.element.querySelector('input')?.focus()
  })
  return {
    element: button,
    follow: (view) => {
      button.disabled = !isFiltered(view)
    },
  }
}

const DIRECTIONS: readonly Direction[] = ['ascending', 'descending']

const option = (value: string, text: string): HTMLOptionElement => create('option', { value }, [text])

const labelled = (name: string, control: HTMLElement, className = ''): HTMLElement =>
  create('label', className === '' ? {} : { class: className }, [create('span', {}, [name]), control])
