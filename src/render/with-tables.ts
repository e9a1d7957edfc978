import type { Element, ElementContent } from 'hast'
import { element, textContent } from './hast.ts'

/**
 * The content of a page with what its tables need beyond markdown: the caption that stood above, cells that
 * know which row and column they head, and in every other cell the name of its column, for the narrow
 * screens on which a row becomes a list.
 */
export const withTables = (content: readonly ElementContent[]): readonly ElementContent[] => {
  const nodes = content.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return nodes.flatMap((node, index): readonly ElementContent[] => {
    const [before, after] = [nodes[index - 1], nodes[index + 1]]
    if (isElement(node, 'caption')) return isElement(after, 'table') ? [] : [element('p', node.children)]
    return isElement(node, 'table')
      ? [withHeads(node, isElement(before, 'caption') ? before : undefined)]
      : [node]
  })
}

const withHeads = ({ children }: Element, caption: Element | undefined): Element => {
  const names = children
    .filter((part) => isElement(part, 'thead'))
    .flatMap(cellsOf)
    .map(({ children }) => textContent(children))
  const parts = children.map((part) =>
    isElement(part, 'thead')
      ? mapCells(part, (cell) => element('th', cell.children, { ...cell.properties, scope: 'col' }))
      : mapCells(part, (cell, column) =>
          column === 0
            ? element('th', cell.children, { ...cell.properties, scope: 'row' })
            : element('td', cell.children, { ...cell.properties, dataLabel: names[column] ?? '' }),
        ),
  )
  if (caption === undefined) return element('table', parts)
  return element('table', [element('caption', caption.children), ...parts], caption.properties)
}

const mapCells = (
  part: ElementContent,
  change: (cell: Element, column: number) => Element,
): ElementContent => {
  if (part.type !== 'element') return part
  if (part.tagName !== 'tr')
    return element(
      part.tagName,
      part.children.map((row) => mapCells(row, change)),
    )
  let column = 0
  const cells = part.children.map((cell) => (cell.type === 'element' ? change(cell, column++) : cell))
  return element('tr', cells, part.properties)
}

const cellsOf = (part: ElementContent): readonly Element[] => {
  if (part.type !== 'element') return []
  return /^t[dh]$/.test(part.tagName) ? [part] : part.children.flatMap(cellsOf)
}

const isElement = (node: ElementContent | undefined, tagName: string): node is Element =>
  node?.type === 'element' && node.tagName === tagName
