import type { Element, ElementContent } from 'hast'
import { visibleBlock, visibleText } from '../shared/visible-text.ts'
import { dressed } from './dressed.ts'
import { element, text } from './hast.ts'
import { wordsToHast } from './safe-markdown.ts'

/** An author's own markdown in a box that its headings, fences and links cannot leave. */
export const wordsBox = (markdown: string): Element =>
  element('div', wordsContent(visibleBlock(markdown)), { className: ['words'] })

/** A file as it was typed, mark by mark; its headings stand out. Folded until somebody asks. */
export const fileBox = (source: string, summary: string): Element =>
  element('details', [
    element('summary', [text(visibleText(summary))]),
    element('div', fileLines(visibleBlock(source)), { className: ['file'] }),
  ])

const wordsContent = (markdown: string): readonly ElementContent[] => {
  if (isPlain(markdown)) return paragraphs(markdown)
  try {
    return lowered(wordsToHast(markdown).children.flatMap((node) => (node.type === 'doctype' ? [] : [node])))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // Nested too deeply for the stack: shown as it was typed rather than not at all.
    return [element('pre', [text(markdown)])]
  }
}

/** Has it no character that could mean anything in markdown? Most of what people write has none. */
const isPlain = (markdown: string): boolean =>
  !/[\\`*_[\]<>&|~#!@=\t\r]|:\/\/|www\.|^ {2}| {2}$|^ ?(?:[-+:]|\d+[.)])/im.test(markdown)

const paragraphs = (markdown: string): readonly ElementContent[] =>
  markdown
    .split(/\n(?: ?\n)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => element('p', [text(paragraph)]))

/**
 * Headings below that of the hazard (h3), none of which skips a level, and tables dressed. `above` are the
 * author's levels that the next heading may belong under; it changes from heading to heading.
 */
const lowered = (nodes: readonly ElementContent[], above: number[] = []): readonly ElementContent[] =>
  nodes.map((node) => {
    if (node.type !== 'element') return node
    const [, level] = /^h([1-6])$/.exec(node.tagName) ?? []
    const tagName = level === undefined ? node.tagName : `h${depthOf(Number(level), above)}`
    return dressed(element(tagName, lowered(node.children, above), node.properties))
  })

const depthOf = (level: number, above: number[]): number => {
  while ((above.at(-1) ?? 0) >= level) above.pop()
  return Math.min(6, above.push(level) + 3)
}

const fileLines = (source: string): readonly ElementContent[] =>
  source
    .trim()
    .split(/^( {0,3}#{1,6} .*)$/m)
    .map((piece, index) => (index % 2 === 1 ? element('strong', [text(piece)]) : text(piece)))
