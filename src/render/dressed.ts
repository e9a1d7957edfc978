import type { Element } from 'hast'
import { element } from './hast.ts'

/** An author's table: cells that know they are headings, and a frame that scrolls where it is too wide. */
export const dressed = (node: Element): Element => {
  if (node.tagName === 'th') return element('th', node.children, { ...node.properties, scope: 'col' })
  if (node.tagName === 'table')
    return element('div', [node], { className: ['scroll'], role: 'group', ariaLabel: 'Table', tabIndex: 0 })
  return node
}
