import type { Root as HastRoot } from 'hast'
import type { Link, Root } from 'mdast'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { hasMarker } from './part.ts'
import { plainTree, shownTarget, text, type PlainRules } from './plain-tree.ts'

/**
 * An author's markdown as a tree: every word of it there, none of it a tag, a picture or a strange link. Its
 * headings stand below one of the level `under`, and none skips a level.
 */
export const wordsTree = (markdown: string, under: number): Root =>
  plainTree(parser.parse(markdown), {
    isLink: ({ url }) => isWebAddress(url),
    insteadOf: (link, children) => [...children, ...shownTarget(link)],
    depthOf: loweredBelow(under),
  })

/** A rendered template as a tree for a page. Its links may also lead to places near the page. */
export const frameToHast = (markdown: string): HastRoot => treeToHast(frameTree(markdown))

/** The same as markdown, its markers where they were. */
export const frameMarkdown = (markdown: string): string => treeToMarkdown(frameTree(markdown))

/** The tree itself. */
export const frameTree = (markdown: string): Root => plainTree(parser.parse(markdown), FRAME_RULES)

export const treeToHast = (tree: Root): HastRoot => toHast.runSync(tree)

/** Markdown that every reader of it takes for just this tree. */
export const treeToMarkdown = (tree: Root): string => writer.stringify(tree)

const FRAME_RULES: PlainRules = {
  isLink: (link) =>
    !hasMarker(link.url) && isWrittenLink(link) && (isWebAddress(link.url) || isNearby(link.url)),
  insteadOf: ({ url }, children) => [...children, ...(hasMarker(url) ? [text(` ${url}`)] : [])],
  depthOf: (depth) => levelOf(depth),
}

const isWebAddress = (url: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(url)

/** Below or beside the page: no scheme, no host, no root of a disk. */
const isNearby = (url: string): boolean => /^(?:#|\.{0,2}[\w-])[^:\\]*$/.test(url)

/** Did the template's author write a link, or does a text merely look like an address? */
const isWrittenLink = ({ position, children }: Link): boolean =>
  position !== undefined && children[0]?.position?.start.offset !== position.start.offset

/** `above` are the author's levels that the next heading may belong under; it changes from heading to heading. */
const loweredBelow = (under: number): PlainRules['depthOf'] => {
  const above: number[] = []
  return (depth) => {
    while ((above.at(-1) ?? 0) >= depth) above.pop()
    return levelOf(above.push(depth) + under)
  }
}

const LEVELS = [1, 2, 3, 4, 5, 6] as const
const levelOf = (level: number): (typeof LEVELS)[number] => LEVELS[Math.min(6, level) - 1] ?? 6

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

const parser = unified().use(remarkParse).use(remarkGfm).freeze()
const toHast = unified().use(remarkRehype).use(rehypeSanitize, SCHEMA).freeze()
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', listItemIndent: 'one' })
  .freeze()
