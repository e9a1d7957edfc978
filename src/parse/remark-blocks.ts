import type { Nodes, Parents } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block, ListItem } from './blocks.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()

/** The blocks of any markdown text, by remark-parse with remark-gfm: the reference that `scanBlocks` is held to. */
export const remarkBlocks = (text: string): readonly Block[] =>
  markdown.parse(text).children.map((node) => blockOf(node, text))

const blockOf = (node: Nodes, text: string): Block => {
  const { start, end } = span(node, text)
  if (node.type === 'heading')
    return { kind: 'heading', depth: node.depth, start, end, ...words(node, text, end) }
  if (node.type === 'list')
    return {
      kind: 'list',
      isOrdered: node.ordered === true,
      start,
      end,
      items: node.children.map((item) => itemOf(item, text)),
    }
  return { kind: node.type, start, end }
}

/** Where a heading's words stand; an empty heading has them at its end. */
const words = (
  heading: Parents,
  text: string,
  end: number,
): { readonly textStart: number; readonly textEnd: number } => {
  const first = heading.children[0]
  const last = heading.children.at(-1)
  if (first === undefined || last === undefined) return { textStart: end, textEnd: end }
  const textStart = span(first, text).start
  const textEnd = span(last, text).end
  return textEnd > textStart ? { textStart, textEnd } : { textStart: end, textEnd: end }
}

const itemOf = (item: Parents, text: string): ListItem => ({
  ...span(item, text),
  blocks: item.children.map((child) => blockOf(child, text)),
})

const span = (node: Nodes, text: string): { readonly start: number; readonly end: number } => {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  return { start, end: start + text.slice(start, end).replace(/[ \r\n]+$/, '').length }
}
