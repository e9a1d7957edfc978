import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast'
import { visibleBlock } from '../shared/visible-text.ts'
import { oneLine } from './escape-html.ts'
import { text } from './plain-tree.ts'
import { plainProse, type PlainBlock, type Run } from './plain-prose.ts'
import { treeToMarkdown } from './safe-markdown.ts'
import type { ReadWords } from './words-reader.ts'

/**
 * A text as markdown of one line that every reader takes for just this text, in a cell or a link as elsewhere
 * (CommonMark 0.31 §2.4: a backslash before a mark takes its meaning away).
 */
export const textMarkdown = (value: string): string => {
  const line = oneLine(value)
  if (!MARKS.test(line)) return line
  return line
    .replaceAll(/[\\`*_[\]|~&@]|<(?=[A-Za-z/!?])/g, '\\$&')
    .replace(/^[-+=:>]/, '\\$&')
    .replaceAll(/(^| )#/g, '$1\\#')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')
    .replaceAll('://', '\\://')
    .replaceAll(/www\./gi, 'www\\.')
}

/** What could mean something where a text may stand. */
const MARKS = /[\\`*_[\]<|~&@]|^[-+=:>\d]|(?:^| )#|:\/\/|www\./i

/** A path or a name as code; a bar within is escaped in a cell alone. */
export const codeMarkdown = (value: string, isCell: boolean): string => {
  const line = oneLine(value)
  if (line === '') return ''
  const code = line.includes('`') ? inLine([{ type: 'inlineCode', value: line }]) : `\`${line}\``
  return isCell ? forCell(code) : code
}

/** An author's own markdown as blocks that cannot reach beyond themselves, below a heading of level `under`. */
export const wordsMarkdown = (markdown: string, under: number, read: ReadWords): string => {
  const shown = visibleBlock(markdown)
  if (plainProse(shown) !== undefined) return shown.trim()
  try {
    return treeMarkdown(read(shown, under).children)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // Nested too deeply for the stack: as it was typed rather than not at all.
    return asTyped(shown)
  }
}

/** The same in one line: paragraphs and items follow one another. */
export const wordsLine = (markdown: string, isCell: boolean, read: ReadWords): string => {
  const shown = visibleBlock(markdown)
  const line = lineOf(shown, read)
  return isCell ? forCell(line) : line
}

const lineOf = (shown: string, read: ReadWords): string => {
  const prose = plainProse(shown)
  if (prose !== undefined) return prose.map(plainLine).join(' ')
  try {
    return inLine(flat(read(shown, 1).children))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return inLine([text(oneLine(shown))])
  }
}

const plainLine = (block: PlainBlock): string =>
  block.kind === 'paragraph'
    ? plainRuns(block.runs)
    : block.items.map((runs) => `• ${plainRuns(runs)}`).join(' ')

const plainRuns = (runs: readonly Run[]): string =>
  runs.map(({ kind, text }) => (kind === 'code' ? `\`${text}\`` : text.replaceAll(/ *\n */g, ' '))).join('')

/** A file as it was typed. */
export const fileMarkdown = (source: string, summary: string): string =>
  `${textMarkdown(summary)}:\n\n${asTyped(visibleBlock(source))}`

const inLine = (children: PhrasingContent[]): string => treeMarkdown([{ type: 'paragraph', children }])

const forCell = (markdown: string): string => markdown.replaceAll('|', '\\|')

const asTyped = (value: string): string => treeMarkdown([{ type: 'code', value: value.trimEnd() }])

type Block = RootContent | BlockContent | DefinitionContent

const flat = (blocks: readonly Block[]): PhrasingContent[] =>
  blocks.flatMap((block, index) => (index === 0 ? flatBlock(block) : [text(' '), ...flatBlock(block)]))

const flatBlock = (block: Block): PhrasingContent[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children.flatMap(flatPhrase)
    case 'blockquote':
      return flat(block.children)
    case 'list':
      return block.children.flatMap((item, index) => [
        text(index === 0 ? '• ' : ' • '),
        ...flat(item.children),
      ])
    case 'table':
      return block.children.flatMap((row) =>
        row.children.flatMap((cell) => [text(' / '), ...cell.children.flatMap(flatPhrase)]),
      )
    case 'code':
      return block.value.trim() === '' ? [] : [{ type: 'inlineCode', value: oneLine(block.value) }]
    default:
      return []
  }
}

const flatPhrase = (node: PhrasingContent): PhrasingContent[] => {
  switch (node.type) {
    case 'text':
      return [text(node.value.replaceAll(/\s*\n\s*/g, ' '))]
    case 'inlineCode':
      return [{ ...node, value: node.value.replaceAll('\n', ' ') }]
    case 'break':
      return [text(' ')]
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
      return [{ ...node, children: node.children.flatMap(flatPhrase) }]
    default:
      return [node]
  }
}

/** A tree of our own making, such as a table that stands for a picture. */
export const treeMarkdown = (children: Root['children']): string =>
  treeToMarkdown({ type: 'root', children }).trimEnd()
