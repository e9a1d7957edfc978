import type {
  BlockContent,
  Code,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  FootnoteReference,
  Image,
  Link,
  LinkReference,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  Text,
} from 'mdast'
import { largest } from '../shared/largest.ts'

/** What is made of links, and of headings, which differs between an author's words and a template. */
export interface PlainRules {
  readonly isLink: (link: Link) => boolean
  /** What stands in the place of a link that is none. */
  readonly insteadOf: (link: Link, children: readonly PhrasingContent[]) => readonly PhrasingContent[]
  readonly depthOf: (depth: number) => 1 | 2 | 3 | 4 | 5 | 6
}

/**
 * The tree with nothing in it but words and their arrangement: tags, pictures, definitions, footnotes and
 * strange links as the text they are. What markdown usually drops in silence is kept. Throws RangeError
 * where it is nested too deeply for the stack.
 */
export const plainTree = (tree: Root, rules: PlainRules): Root => ({
  type: 'root',
  children: blocks(tree.children, {
    rules,
    definitions: new Map(
      definitionsIn(tree.children).map((definition) => [key(definition.identifier), definition]),
    ),
  }),
})

interface Desk {
  readonly rules: PlainRules
  readonly definitions: ReadonlyMap<string, Definition>
}

const key = (identifier: string): string => identifier.toUpperCase()

/** The first definition of a name holds, wherever it stands; quotations and lists hold some too. */
const definitionsIn = (nodes: readonly RootContent[]): readonly Definition[] =>
  nodes
    .flatMap((node) => {
      if (node.type === 'definition') return [node]
      return node.type === 'blockquote' || node.type === 'footnoteDefinition'
        ? definitionsIn(node.children)
        : node.type === 'list'
          ? node.children.flatMap((item) => definitionsIn(item.children))
          : []
    })
    .reverse()

const blocks = (nodes: readonly RootContent[], desk: Desk): (BlockContent | DefinitionContent)[] =>
  nodes.flatMap((node) => block(node, desk))

const block = (node: RootContent, desk: Desk): readonly BlockContent[] => {
  switch (node.type) {
    case 'paragraph':
      return [{ ...node, children: phrases(node.children, desk) }]
    case 'heading':
      return [{ ...node, depth: desk.rules.depthOf(node.depth), children: phrases(node.children, desk) }]
    case 'thematicBreak':
      return [node]
    case 'blockquote':
      return [{ ...node, children: blocks(node.children, desk) }]
    case 'list':
      return [{ ...node, children: node.children.map((item) => plainItem(item, desk)) }]
    case 'table':
      return [widened(node, desk)]
    case 'code':
      return plainCode(node)
    case 'html':
      return [{ type: 'code', value: node.value }]
    case 'definition':
      return [paragraph(definitionText(node))]
    case 'footnoteDefinition':
      return [paragraph(footnoteMark(node)), ...node.children.flatMap((child) => block(child, desk))]
    case 'yaml':
      return [{ type: 'code', value: node.value }]
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      throw new Error(`Unreachable: ${node.type} stands by itself`)
    default:
      return [{ type: 'paragraph', children: phrases([node], desk) }]
  }
}

const phrases = (nodes: readonly PhrasingContent[], desk: Desk): PhrasingContent[] =>
  neighbours(nodes.flatMap((node) => phrase(node, desk)))

/** Written as markdown, two pieces of code that touch would be one, and a mark in two texts would be seen in neither. */
const neighbours = (nodes: readonly PhrasingContent[]): PhrasingContent[] => {
  const apart: PhrasingContent[] = []
  for (const node of nodes) {
    const last = apart.at(-1)
    if (last?.type === 'text' && node.type === 'text') apart.splice(-1, 1, text(last.value + node.value))
    else if (last?.type === 'inlineCode' && node.type === 'inlineCode') apart.push(text(' '), node)
    else apart.push(node)
  }
  return apart
}

const phrase = (node: PhrasingContent, desk: Desk): readonly PhrasingContent[] => {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'break':
      return [node]
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ ...node, children: phrases(node.children, desk) }]
    case 'html':
      return [text(node.value)]
    case 'link':
      return plainLink(node, desk)
    case 'linkReference':
      return plainReference(node, desk)
    case 'image':
      return [text(`[image: ${node.alt ?? ''}] `), { type: 'inlineCode', value: node.url }, ...titleOf(node)]
    case 'imageReference':
      return [text(`[image: ${node.alt ?? ''}][${node.label ?? node.identifier}]`)]
    case 'footnoteReference':
      return [text(footnoteMark(node))]
  }
}

const plainLink = (node: Link, desk: Desk): readonly PhrasingContent[] => {
  const children = phrases(node.children, desk)
  return desk.rules.isLink(node) ? [{ ...node, children }] : desk.rules.insteadOf(node, children)
}

/** Where a definition leads nowhere allowed, it is shown as text itself, with its target. */
const plainReference = (node: LinkReference, desk: Desk): readonly PhrasingContent[] => {
  const definition = desk.definitions.get(key(node.identifier))
  const children = phrases(node.children, desk)
  if (definition === undefined) return [text('['), ...children, text(`][${node.label ?? node.identifier}]`)]
  const link: Link = { type: 'link', url: definition.url, title: definition.title ?? null, children }
  return desk.rules.isLink(link) ? [link] : children
}

export const text = (value: string): Text => ({ type: 'text', value })

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [text(value)] })

/** The target of a link that leads nowhere allowed, behind its words. */
export const shownTarget = ({ url, title }: Pick<Link, 'url' | 'title'>): readonly PhrasingContent[] => [
  text(' '),
  { type: 'inlineCode', value: url },
  ...titleOf({ title: title ?? null }),
]

const titleOf = ({ title }: Pick<Image, 'title'>): readonly Text[] => (title ? [text(` "${title}"`)] : [])

const definitionText = ({ label, identifier, url, title }: Definition): string =>
  `[${label ?? identifier}]: ${url}${title ? ` "${title}"` : ''}`

const footnoteMark = ({ label, identifier }: FootnoteReference | FootnoteDefinition): string =>
  `[^${label ?? identifier}]`

const plainItem = ({ checked, ...item }: ListItem, desk: Desk): ListItem => {
  const children = blocks(item.children, desk)
  if (typeof checked !== 'boolean') return { ...item, children }
  const mark = text(checked ? '☑ ' : '☐ ')
  const [first, ...rest] = children
  return first?.type === 'paragraph'
    ? { ...item, children: [{ ...first, children: [mark, ...first.children] }, ...rest] }
    : { ...item, children: [{ type: 'paragraph', children: [mark] }, ...children] }
}

/** The words behind a fence are the author's too. */
const plainCode = ({ lang, meta, value }: Code): readonly BlockContent[] => {
  const info = [lang, meta].filter(Boolean).join(' ')
  const code: Code = { type: 'code', value }
  return info === '' ? [code] : [{ type: 'paragraph', children: [{ type: 'inlineCode', value: info }] }, code]
}

/** Cells beyond the heading's would be dropped: the heading gets as many as the widest row. */
const widened = (node: Table, desk: Desk): Table => {
  const width = largest(node.children.map((row) => row.children.length))
  return {
    ...node,
    align: Array.from({ length: width }, (_, column) => node.align?.[column] ?? null),
    children: node.children.map((row, index) => ({
      ...row,
      children: [
        ...row.children.map((cell) => ({ ...cell, children: phrases(cell.children, desk) })),
        ...(index === 0
          ? Array.from({ length: width - row.children.length }, () => ({
              type: 'tableCell' as const,
              children: [],
            }))
          : []),
      ],
    })),
  }
}
