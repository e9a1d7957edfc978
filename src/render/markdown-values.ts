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
  return line.includes('`') ? written([{ type: 'inlineCode', value: line }], isCell) : span(line, isCell)
}

/** Code without a backtick in it. */
const span = (code: string, isCell: boolean): string =>
  isCell && isNoCellCode(code) ? textMarkdown(code) : `\`${isCell ? code.replaceAll('|', '\\|') : code}\``

/** In a cell a backslash takes away a bar's meaning even in code, so code cannot hold a backslash before a bar. */
const isNoCellCode = (code: string): boolean => code.includes('\\|')

/** An author's own markdown as blocks that cannot reach beyond themselves, below a heading of level `under`. */
export const wordsMarkdown = (markdown: string, under: number, read: ReadWords): string => {
  const shown = visibleBlock(markdown)
  const prose = plainProse(shown)
  // A space that markdown takes for a letter may have kept the first words from beginning a list.
  if (prose !== undefined) return prose[0]?.kind === 'list' ? shown.trim() : asWords(shown.trim())
  try {
    return treeMarkdown(read(shown, under).children)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // Nested too deeply for the stack: as it was typed rather than not at all.
    return asTyped(shown)
  }
}

/** What could begin a list or a line of a table, as the words it is. */
const asWords = (line: string): string =>
  line.replace(/^(?:([-+:])|(\d+)([.)])(?=\s|$))/, (_, mark?: string, number?: string, dot?: string) =>
    mark === undefined ? `${number ?? ''}\\${dot ?? ''}` : `\\${mark}`,
  )

/** The same in one line: paragraphs and items follow one another. */
export const wordsLine = (markdown: string, isCell: boolean, read: ReadWords): string => {
  const shown = visibleBlock(markdown)
  const prose = plainProse(shown)
  if (prose !== undefined) return asWords(prose.map((block) => plainLine(block, isCell)).join(' '))
  try {
    return written(flat(read(shown, 1).children), isCell)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return textMarkdown(shown)
  }
}

const plainLine = (block: PlainBlock, isCell: boolean): string =>
  block.kind === 'paragraph'
    ? plainRuns(block.runs, isCell)
    : block.items.map((runs, index) => `${bullet(block.start, index)} ${plainRuns(runs, isCell)}`).join(' ')

/** Other words may name an item by its number. */
const bullet = (start: number | undefined, index: number): string =>
  start === undefined ? '•' : `${start + index}.`

const plainRuns = (runs: readonly Run[], isCell: boolean): string =>
  runs
    .map(({ kind, text }) => (kind === 'code' ? span(text, isCell) : text.replaceAll(/ *\n */g, ' ')))
    .join('')

/** A file as it was typed. */
export const fileMarkdown = (source: string, summary: string): string =>
  `${textMarkdown(summary)}:\n\n${asTyped(visibleBlock(source))}`

const written = (children: PhrasingContent[], isCell: boolean): string =>
  treeMarkdown([
    isCell ? { type: 'tableCell', children: children.map(forCell) } : { type: 'paragraph', children },
  ])

const forCell = (node: PhrasingContent): PhrasingContent => {
  switch (node.type) {
    case 'inlineCode':
      return isNoCellCode(node.value) ? text(node.value) : node
    case 'link':
      // The text of nothing keeps it from being written as <…>, where a backslash before a bar is part of the address.
      return {
        ...node,
        children: [...(node.url.includes('|') ? [text('')] : []), ...node.children.map(forCell)],
      }
    case 'emphasis':
    case 'strong':
    case 'delete':
      return { ...node, children: node.children.map(forCell) }
    default:
      return node
  }
}

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
        text(
          `${index === 0 ? '' : ' '}${bullet(block.ordered === true ? (block.start ?? 1) : undefined, index)} `,
        ),
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
      return [text(node.value.replaceAll(/[ \t\r\n]+/g, ' '))]
    case 'inlineCode':
      return [{ ...node, value: node.value.replaceAll(/[\r\n]/g, ' ') }]
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
  treeToMarkdown({ type: 'root', children }).replace(/\n$/, '')
