import type { Element } from 'hast'
import type { Figure } from './figure.ts'
import { element, text } from './hast.ts'
import { shownText } from './matrix-table.ts'
import { sketchHtml } from './sketch-html.ts'

/**
 * A picture on a page: its title, how to read it, its drawings, and folded below them the table that says the same.
 * `id` is free on its page and has no blank in it.
 */
export const figureHtml = ({ title, help, sketches, table }: Figure, id: string): Element =>
  element(
    'figure',
    [
      element('figcaption', [
        element('strong', [text(shownText(title))]),
        ...(help === '' ? [] : [element('p', [text(help)])]),
      ]),
      ...sketches.map((sketch, index) => scrolling('Picture', [sketchHtml(sketch, `${id}-${index + 1}`)])),
      element('details', [
        element('summary', [text('The picture as a table')]),
        scrolling('Table', [tableElement(table)]),
      ]),
    ],
    { id, className: ['figure'] },
  )

/** A frame whose reader can move along what is wider than it, with keys too. */
const scrolling = (ariaLabel: string, children: readonly Element[]): Element =>
  element('div', children, { className: ['scroll'], role: 'group', ariaLabel, tabIndex: 0 })

const tableElement = ({ head, rows }: Figure['table']): Element =>
  element('table', [
    element('thead', [
      element(
        'tr',
        head.map((name) => cell('th', name, 'col')),
      ),
    ]),
    element(
      'tbody',
      rows.map((row) =>
        element(
          'tr',
          row.map((value, column) => (column === 0 ? cell('th', value, 'row') : cell('td', value))),
        ),
      ),
    ),
  ])

const cell = (tag: 'th' | 'td', value: string, scope?: string): Element =>
  element(tag, [element('bdi', [text(shownText(value))])], scope === undefined ? {} : { scope })
