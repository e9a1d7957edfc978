import type { BlockContent, DefinitionContent, RootContent } from 'mdast'
import type { Block, Runs } from '../domain/document.ts'
import { visibleBlock } from '../shared/visible-text.ts'
import { oneLine } from './escape-html.ts'
import { frameRuns } from './frame-runs.ts'
import { plainProse, type PlainBlock, type Run as ProseRun } from './plain-prose.ts'
import type { ReadWords } from './words-reader.ts'

/** An author's own markdown as blocks, its headings below one of the level `under`, counted from the title's 1. */
export const wordsBlocks = (markdown: string, under: number, read: ReadWords): readonly Block[] => {
  const shown = visibleBlock(markdown)
  const prose = plainProse(shown)
  if (prose !== undefined) return prose.map(proseBlock)
  try {
    return read(shown, under).children.flatMap(wordsBlock)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // Nested too deeply for the stack: as it was typed rather than not at all.
    return [{ kind: 'code', text: shown }]
  }
}

/** A file as it was typed, under a line that says which. */
export const fileBlocks = (source: string, summary: string): readonly Block[] => [
  paragraph([{ kind: 'text', text: `${oneLine(summary)}:` }]),
  { kind: 'code', text: visibleBlock(source).trimEnd() },
]

const proseBlock = (block: PlainBlock): Block =>
  block.kind === 'paragraph'
    ? paragraph(proseRuns(block.runs))
    : { kind: 'list', start: block.start, items: block.items.map((runs) => [paragraph(proseRuns(runs))]) }

const proseRuns = (runs: readonly ProseRun[]): Runs =>
  runs.map(({ kind, text }) => ({ kind, text: text.replaceAll(/\s*\n\s*/g, ' ') }))

type Node = RootContent | BlockContent | DefinitionContent

const wordsBlock = (node: Node): readonly Block[] => {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(frameRuns(node.children, []))]
    // A box is no part of the order of chapters: what heads a part of it is set apart, and named in no contents.
    case 'heading':
      return [paragraph([{ kind: 'strong', runs: frameRuns(node.children, []) }])]
    case 'list':
      return [
        {
          kind: 'list',
          start: node.ordered === true ? (node.start ?? 1) : undefined,
          items: node.children.map((item) => item.children.flatMap(wordsBlock)),
        },
      ]
    case 'blockquote':
      return [{ kind: 'quotation', blocks: node.children.flatMap(wordsBlock) }]
    case 'table': {
      const [head, ...rows] = node.children
      return [
        {
          ...{ kind: 'table', caption: '', shape: 'rows' },
          head: (head?.children ?? []).map((cell) => frameRuns(cell.children, [])),
          rows: rows.map((row) =>
            (head?.children ?? []).map((_, column) => {
              const runs = frameRuns(row.children[column]?.children ?? [], [])
              return runs.length === 0 ? [] : [paragraph(runs)]
            }),
          ),
        },
      ]
    }
    case 'code':
      return [{ kind: 'code', text: node.value }]
    case 'thematicBreak':
      return [{ kind: 'rule' }]
    default:
      throw new Error(`Unreachable: a plain tree has no ${node.type}`)
  }
}

const paragraph = (runs: Runs): Block => ({ kind: 'paragraph', anchor: undefined, runs })
