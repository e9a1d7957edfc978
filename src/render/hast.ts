import type { Element, ElementContent, Properties, Text } from 'hast'

export const text = (value: string): Text => ({ type: 'text', value })

export const element = (
  tagName: string,
  children: readonly ElementContent[],
  properties: Properties = {},
): Element => ({ type: 'element', tagName, properties, children: [...children] })

/** All text below the nodes. */
export const textContent = (nodes: readonly (ElementContent | { readonly type: 'doctype' })[]): string =>
  nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? textContent(node.children) : '',
    )
    .join('')
