import type { Element, ElementContent } from 'hast'
import { element, textContent } from './hast.ts'
import { MARKER } from './part.ts'
import { frameToHast } from './safe-markdown.ts'
import { writeHast } from './write-hast.ts'

/** What a template says between its values, as HTML in which the markers still stand. */
export type FrameNode =
  | { readonly kind: 'html'; readonly html: string }
  /** A paragraph with nothing in it but one marker. */
  | { readonly kind: 'alone'; readonly part: number }
  /** A heading or a paragraph, which a part may name; `html` is what is in it. */
  | { readonly kind: 'named'; readonly tag: string; readonly html: string; readonly text: string }
  /** Rows of a table below the head that they were read with. */
  | { readonly kind: 'table'; readonly head: string; readonly rows: string }

/** Reads markdown that stands between the values of a page. */
export type ReadFrame = (markdown: string) => readonly FrameNode[]

/** One that reads each text once: the pages of a register say the same few things of hundreds of hazards. */
export const rememberedFrames = (): ReadFrame => {
  const known = new Map<string, readonly FrameNode[]>()
  return (markdown) => {
    const old = known.get(markdown)
    if (old !== undefined) return old
    const nodes = frameNodes(markdown)
    known.set(markdown, nodes)
    return nodes
  }
}

/** A marker in a cell or an item, where an author's words may stand as a box; and one in an attribute. */
const boxMarker = (text: string): string => text.replaceAll(MARKER, '\u0002$1b\u0003')
const attributeMarker = (text: string): string => text.replaceAll(MARKER, '\u0002$1t\u0003')

const frameNodes = (markdown: string): readonly FrameNode[] =>
  frameToHast(markdown).children.flatMap((node) => (node.type === 'element' ? [frameNode(node)] : []))

const frameNode = (node: Element): FrameNode => {
  const alone = onlyMarker(node)
  if (alone !== undefined) return { kind: 'alone', part: alone }
  if (node.tagName === 'table') return tableNode(node)
  const children = node.children.map((child) => withBoxes(child, node))
  if (!/^(?:p|h[1-6])$/.test(node.tagName))
    return { kind: 'html', html: writeHast([element(node.tagName, children, node.properties)]) }
  // The page's own heading is the only one of its level.
  const tag = node.tagName === 'h1' ? 'h2' : node.tagName
  return { kind: 'named', tag, html: writeHast(children), text: textContent(children) }
}

const onlyMarker = ({ tagName, children }: Element): number | undefined => {
  const [child, ...others] = children
  if (tagName !== 'p' || child?.type !== 'text' || others.length > 0) return undefined
  const [, index] = /^\u0002(\d+)\u0003$/.exec(child.value) ?? []
  return index === undefined ? undefined : Number(index)
}

const withBoxes = (node: ElementContent, parent: Element): ElementContent => {
  if (node.type === 'text')
    return /^(?:td|li)$/.test(parent.tagName) ? { ...node, value: boxMarker(node.value) } : node
  if (node.type !== 'element') return node
  return element(
    node.tagName,
    node.children.map((child) => withBoxes(child, node)),
    node.properties,
  )
}

/**
 * Cells that know which row and column they head, and in every other cell the name of its column, for the
 * narrow screens on which a row becomes a list.
 */
const tableNode = (table: Element): FrameNode => {
  const [head = [], body = []] = ['thead', 'tbody'].map((name) => rowsOf(table, name))
  const names = head.flatMap(cellsOf).map(({ children }) => textContent(children))
  const headRow = head.map((row) => element('tr', cellsOf(row).map(columnHead)))
  const rows = body.map((row) =>
    element(
      'tr',
      cellsOf(row).map((cell, column) => bodyCell(cell, column, names)),
    ),
  )
  return {
    kind: 'table',
    head: writeHast(headRow),
    rows: rows.map((row) => `${writeHast([row])}\n`).join(''),
  }
}

const rowsOf = ({ children }: Element, name: string): readonly Element[] =>
  children.flatMap((part) => (part.type === 'element' && part.tagName === name ? elementsIn(part) : []))

const cellsOf = (row: Element): readonly Element[] => elementsIn(row)

const elementsIn = ({ children }: Element): readonly Element[] =>
  children.filter((child) => child.type === 'element')

const columnHead = ({ children }: Element): Element => element('th', children, { scope: 'col' })

const bodyCell = (cell: Element, column: number, names: readonly string[]): Element => {
  const children = cell.children.map((child) => withBoxes(child, cell))
  return column === 0
    ? element('th', children, { scope: 'row' })
    : element('td', children, { dataLabel: attributeMarker(names[column] ?? '') })
}
