import type { Element } from 'hast'
import { element } from './hast.ts'

/** What tables need beyond markdown: cells that know they are headings, and a frame to scroll in. */
export const dressed = (node: Element): Element => {
  if (node.tagName === 'th') return element('th', node.children, { ...node.properties, scope: 'col' })
  if (node.tagName === 'table') return element('div', [node], { className: ['scroll'], tabIndex: 0 })
  return node
}
