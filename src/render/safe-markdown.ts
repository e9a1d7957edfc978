import type { ElementContent, Root } from 'hast'
import type {
  Code,
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  ListItem,
  Parents,
  Table,
} from 'mdast'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype'
import { unified } from 'unified'
import { element, text } from './hast.ts'
import { hasMarker } from './part.ts'

/** An author's markdown as a tree: every word of it shown, none of it a tag, a picture or a strange link. */
export const wordsToHast = (markdown: string): Root => words.runSync(words.parse(markdown))

/** A rendered template as a tree. Its links may also lead to places near the page. */
export const frameToHast = (markdown: string): Root => frame.runSync(frame.parse(markdown))

type Handlers = NonNullable<Options['handlers']>

/** What markdown usually drops in silence when it becomes HTML is kept as text. */
const LOSSLESS: Handlers = {
  html: (_state, node: Html, parent) => (isFlow(parent) ? preformatted(node.value) : text(node.value)),
  definition: (_state, { label, identifier, url, title }: Definition) =>
    element('p', [text(`[${label ?? identifier}]: ${url}${title ? ` "${title}"` : ''}`)]),
  footnoteReference: (_state, node: FootnoteReference) => text(footnoteMark(node)),
  footnoteDefinition: (state, node: FootnoteDefinition) => [
    element('p', [text(footnoteMark(node))]),
    ...state.all(node),
  ],
  code: (state, node: Code) => [...codeInfo(node), defaultHandlers.code(state, node)],
  // Cells beyond the heading's would be dropped.
  table: (state, node: Table) => defaultHandlers.table(state, { ...node, align: widestRow(node) }),
  listItem: (state, node: ListItem, parent) => {
    const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent)
    if (typeof node.checked === 'boolean') item.children.unshift(text(node.checked ? '☑ ' : '☐ '))
    return item
  },
}

/** Pictures are not fetched: their words and their address stand in their place. */
const WORDS_HANDLERS: Handlers = {
  ...LOSSLESS,
  link: (state, node: Link) =>
    isWebAddress(node.url)
      ? defaultHandlers.link(state, node)
      : [...state.all(node), text(' '), element('code', [text(node.url)]), ...titleOf(node.title)],
  linkReference: (state, node: LinkReference) => {
    const definition = state.definitionById.get(node.identifier.toUpperCase())
    return definition === undefined || isWebAddress(definition.url)
      ? defaultHandlers.linkReference(state, node)
      : state.all(node)
  },
  image: (_state, { alt, url, title }: Image) => [
    text(`[image: ${alt ?? ''}] `),
    element('code', [text(url)]),
    ...titleOf(title),
  ],
  imageReference: (state, node: ImageReference) =>
    state.definitionById.has(node.identifier.toUpperCase())
      ? text(`[image: ${node.alt ?? ''}][${node.label ?? node.identifier}]`)
      : defaultHandlers.imageReference(state, node),
}

const FRAME_HANDLERS: Handlers = {
  ...WORDS_HANDLERS,
  link: (state, node: Link) => {
    if (hasMarker(node.url)) return [...state.all(node), text(` ${node.url}`)]
    return isWrittenLink(node) && (isWebAddress(node.url) || isNearby(node.url))
      ? defaultHandlers.link(state, node)
      : state.all(node)
  },
}

const isWebAddress = (url: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(url)

/** Below or beside the page: no scheme, no host, no root of a disk. */
const isNearby = (url: string): boolean => /^(?:#|\.{0,2}[\w-])[^:\\]*$/.test(url)

/** Did the template's author write a link, or does a text merely look like an address? */
const isWrittenLink = ({ position, children }: Link): boolean =>
  position !== undefined && children[0]?.position?.start.offset !== position.start.offset

const isFlow = (parent: Parents | undefined): boolean =>
  parent === undefined || ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type)

const preformatted = (value: string): ElementContent => element('pre', [text(value)])

const titleOf = (title: string | null | undefined): readonly ElementContent[] =>
  title ? [text(` "${title}"`)] : []

const footnoteMark = ({ label, identifier }: FootnoteReference | FootnoteDefinition): string =>
  `[^${label ?? identifier}]`

const codeInfo = ({ lang, meta }: Code): readonly ElementContent[] => {
  const info = [lang, meta].filter(Boolean).join(' ')
  return info === '' ? [] : [element('p', [element('code', [text(info)])])]
}

const widestRow = ({ align, children }: Table): NonNullable<Table['align']> => {
  const width = Math.max(0, ...children.map((row) => row.children.length))
  return Array.from({ length: width }, (_, column) => align?.[column] ?? null)
}

/** All that a page is made of. No `id`, no `class`, no `style`: those are given afterwards, by us. */
const SCHEMA: Schema = {
  tagNames: [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'br', 'blockquote', 'pre', 'code'],
    ...['em', 'strong', 'del', 'a', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href', 'title'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {
    li: ['ul', 'ol'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  strip: [],
}

const processor = (handlers: Handlers) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { handlers })
    .use(rehypeSanitize, SCHEMA)
    .freeze()

const words = processor(WORDS_HANDLERS)
const frame = processor(FRAME_HANDLERS)
