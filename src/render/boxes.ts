import type { ElementContent } from 'hast'
import { visibleBlock, visibleText } from '../shared/visible-text.ts'
import { dressed } from './dressed.ts'
import { escapeHtml } from './escape-html.ts'
import { element } from './hast.ts'
import { plainProse, type PlainBlock, type Run } from './plain-prose.ts'
import { treeToHast } from './safe-markdown.ts'
import type { ReadWords } from './words-reader.ts'
import { writeHast } from './write-hast.ts'

/** An author's own markdown in a box that its headings, fences and links cannot leave, below a heading of level `under`. */
export const wordsBox = (markdown: string, under: number, read: ReadWords): string =>
  `<div class="words">${wordsHtml(visibleBlock(markdown), under, read)}</div>`

/** A file as it was typed, mark by mark; its headings stand out. Folded until somebody asks. */
export const fileBox = (source: string, summary: string): string =>
  `<details><summary>${escapeHtml(visibleText(summary))}</summary><div class="file">${fileLines(visibleBlock(source))}</div></details>`

const wordsHtml = (markdown: string, under: number, read: ReadWords): string => {
  const prose = plainProse(markdown)
  if (prose !== undefined) return prose.map(blockHtml).join('')
  try {
    const { children } = treeToHast(read(markdown, under))
    return writeHast(dressedAll(children.flatMap((node) => (node.type === 'doctype' ? [] : [node]))))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // Nested too deeply for the stack: shown as it was typed rather than not at all.
    return `<pre>${escapeHtml(markdown)}</pre>`
  }
}

const blockHtml = (block: PlainBlock): string => {
  if (block.kind === 'paragraph') return `<p>${block.runs.map(runHtml).join('')}</p>`
  const items = block.items.map((runs) => `<li>${runs.map(runHtml).join('')}</li>`).join('')
  if (block.start === undefined) return `<ul>${items}</ul>`
  return block.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.start}">${items}</ol>`
}

const runHtml = ({ kind, text }: Run): string =>
  kind === 'code' ? `<code>${escapeHtml(text)}</code>` : escapeHtml(text)

const dressedAll = (nodes: readonly ElementContent[]): readonly ElementContent[] =>
  nodes.map((node) =>
    node.type === 'element'
      ? dressed(element(node.tagName, dressedAll(node.children), node.properties))
      : node,
  )

const fileLines = (source: string): string =>
  source
    .trim()
    .split(/^( {0,3}#{1,6} .*)$/m)
    .map((piece, index) => (index % 2 === 1 ? `<strong>${escapeHtml(piece)}</strong>` : escapeHtml(piece)))
    .join('')
