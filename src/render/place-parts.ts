import type { Element, ElementContent, RootContent } from 'hast'
import { visibleText } from '../shared/visible-text.ts'
import { fileBox, wordsBox } from './boxes.ts'
import { element, text, textContent } from './hast.ts'
import { partAt, splitAtMarkers, type Part } from './part.ts'

/**
 * The nodes with every part in its place, and with an id for each heading that opens a chapter.
 * `takenIds` are the ids of the page so far; it grows.
 */
export const placeParts = (
  nodes: readonly RootContent[],
  parts: readonly Part[],
  takenIds: Set<string>,
): readonly ElementContent[] => {
  const desk: Desk = { parts, takenIds }
  return nodes.flatMap((node) => (node.type === 'element' ? [placeInElement(node, desk)] : []))
}

interface Desk {
  readonly parts: readonly Part[]
  readonly takenIds: Set<string>
}

const placeInElement = (node: Element, desk: Desk): Element => {
  const box = boxFor(node, desk)
  if (box !== undefined) return box
  const children = node.children.flatMap((child) => place(child, node, desk))
  // The page's own heading is the only one of its level.
  const tagName = node.tagName === 'h1' ? 'h2' : node.tagName
  const name = anchorIn(node, desk) ?? (tagName === 'h2' ? textContent(children).toLowerCase() : undefined)
  const id = name === undefined ? {} : { id: freeId(idOf(name), desk.takenIds) }
  return element(tagName, children, { ...node.properties, ...id })
}

const place = (node: ElementContent, parent: Element, desk: Desk): readonly ElementContent[] => {
  if (node.type === 'element') return [placeInElement(node, desk)]
  if (node.type === 'comment') return []
  return splitAtMarkers(node.value).flatMap((piece) =>
    typeof piece === 'string' ? [text(piece)] : placed(partAt(piece, desk.parts), parent),
  )
}

const placed = (part: Part, parent: Element): readonly ElementContent[] => {
  switch (part.kind) {
    case 'text':
    case 'caption':
    case 'file':
      return [isolated(oneLine(part.text))]
    case 'words':
      // A box may stand in a cell or an item, but not within a line of text.
      return [/^(?:td|li)$/.test(parent.tagName) ? wordsBox(part.text) : isolated(oneLine(part.text))]
    case 'code':
      return [element('code', [text(oneLine(part.text))])]
    case 'mark':
      return [element('span', [text(oneLine(part.text))], { className: ['mark', part.tone] })]
    case 'link':
      return [element('a', [text(oneLine(part.text))], { href: `#${encodeURIComponent(idOf(part.to))}` })]
    case 'anchor':
      return []
  }
}

/** Hebrew or Arabic must not pull the numbers and words beside it into its own direction. */
const isolated = (value: string): ElementContent =>
  RIGHT_TO_LEFT.test(value) ? element('bdi', [text(value)]) : text(value)

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** The text with its control characters shown and its line ends as blanks. */
const oneLine = (value: string): string => visibleText(value.replaceAll(/[ \t\r\n\f\v]+/g, ' ').trim())

/** What takes the place of a paragraph that holds nothing but an author's words, a file or a caption. */
const boxFor = (node: Element, { parts }: Desk): Element | undefined => {
  const [child, ...others] = node.children
  if (node.tagName !== 'p' || child?.type !== 'text' || others.length > 0) return undefined
  const [piece, ...rest] = splitAtMarkers(child.value)
  if (typeof piece !== 'number' || rest.length > 0) return undefined
  const part = partAt(piece, parts)
  switch (part.kind) {
    case 'words':
      return wordsBox(part.text)
    case 'file':
      return fileBox(part.text, part.summary)
    case 'caption':
      return element('caption', [isolated(oneLine(part.text))], { className: [part.shape] })
    default:
      return undefined
  }
}

const anchorIn = (node: Element, { parts }: Desk): string | undefined => {
  if (!/^(?:p|h[1-6])$/.test(node.tagName)) return undefined
  return node.children
    .flatMap((child) => (child.type === 'text' ? splitAtMarkers(child.value) : []))
    .flatMap((piece) => (typeof piece === 'number' ? [partAt(piece, parts)] : []))
    .find((part) => part.kind === 'anchor')?.name
}

const idOf = (name: string): string => name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')

const freeId = (id: string, taken: Set<string>): string => {
  let free = id
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`
  taken.add(free)
  return free
}
