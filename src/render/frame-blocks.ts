import type { BlockContent, DefinitionContent, ListItem, RootContent, Table, TableRow } from 'mdast'
import type { Block, Cell, Runs, TableBlock } from '../domain/document.ts'
import { anchorId } from './anchor-id.ts'
import { oneLine } from './escape-html.ts'
import { figureBlock } from './figure-block.ts'
import { figureOfView } from './figures/index.ts'
import { frameRuns, plainRuns } from './frame-runs.ts'
import { matrixBlock } from './matrix-block.ts'
import { outlineBlocks } from './outline-blocks.ts'
import { partAt, splitAtMarkers, type Part } from './part.ts'
import { fileBlocks, wordsBlocks } from './words-blocks.ts'
import { wordsOf } from './words-of.ts'
import type { ReadTree } from './tree-reader.ts'
import type { ReadWords } from './words-reader.ts'

/** How the texts of a document are read. */
export interface ReadDocument {
  readonly tree: ReadTree
  readonly words: ReadWords
}

/** What is at hand while a tree is made. */
export interface TreeDesk {
  readonly parts: readonly Part[]
  readonly read: ReadDocument
  readonly state: TreeState
  /** Where the blocks stand: on the page, in an item or a quotation, which no heading leaves, or in a cell. */
  readonly place: 'page' | 'inside' | 'cell'
}

/** It changes as the tree grows. */
interface TreeState {
  /** The level of the last heading, 1 to 6; 0 before the first. */
  level: number
  /** What the next table is about, if a table comes next. */
  caption: Extract<Part, { readonly kind: 'caption' }> | undefined
}

type Node = RootContent | BlockContent | DefinitionContent

/** What a template says between its values, with the values in their places. */
export const flowBlocks = (nodes: readonly Node[], desk: TreeDesk): readonly Block[] =>
  nodes.flatMap((node) => {
    const alone = onlyPart(node, desk)
    if (alone !== undefined) return [...leftCaption(desk), ...partBlocks(alone, desk)]
    return node.type === 'table' ? [tableOf(node, desk)] : [...leftCaption(desk), ...blocksOf(node, desk)]
  })

/** A caption without a table is a paragraph, so that no word is lost. */
export const leftCaption = ({ state }: TreeDesk): readonly Block[] => {
  const { caption } = state
  state.caption = undefined
  return caption === undefined || caption.text === '' ? [] : [paragraph(textRuns(caption.text))]
}

/** The cells of a row of a template, as many as the head has. */
export const rowCells = (row: TableRow, width: number, desk: TreeDesk): readonly Cell[] =>
  Array.from({ length: width }, (_, column) =>
    pieces(row.children[column]?.children ?? [], { ...desk, place: 'cell' }),
  )

const onlyPart = (node: Node, { parts }: TreeDesk): Part | undefined => {
  if (node.type !== 'paragraph') return undefined
  const [child, ...others] = node.children
  if (child?.type !== 'text' || others.length > 0) return undefined
  const [piece, ...further] = splitAtMarkers(child.value)
  return typeof piece === 'number' && further.length === 0 ? partAt(piece, parts) : undefined
}

const partBlocks = (part: Part, desk: TreeDesk): readonly Block[] => {
  const { state, read } = desk
  switch (part.kind) {
    case 'words':
      return [{ kind: 'words', blocks: wordsBlocks(part.text, Math.max(1, state.level), read.words) }]
    case 'file':
      return fileBlocks(part.text, part.summary)
    case 'caption':
      state.caption = part
      return []
    case 'matrix':
      return [matrixBlock(part.view)]
    case 'outline':
      return [outlineBlocks(part.entry)]
    case 'figure':
      return [figureBlock(figureOfView(part.view))]
    case 'anchor':
      return [{ kind: 'paragraph', anchor: anchorId(part.name), runs: [] }]
    default:
      return [paragraph(frameRuns([{ type: 'text', value: '\u00020\u0003' }], [part]))]
  }
}

const blocksOf = (node: Node, desk: TreeDesk): readonly Block[] => {
  switch (node.type) {
    case 'heading':
      return [
        heading(node.depth, frameRuns(node.children, desk.parts), { desk, anchor: anchorIn(node, desk) }),
      ]
    case 'paragraph':
      return desk.place === 'page'
        ? [{ ...paragraph(frameRuns(node.children, desk.parts)), anchor: anchorIn(node, desk) }]
        : pieces(node.children, desk)
    case 'list':
      return [
        {
          kind: 'list',
          start: node.ordered === true ? (node.start ?? 1) : undefined,
          items: node.children.map((item: ListItem) =>
            flowBlocks(item.children, { ...desk, place: 'inside' }),
          ),
        },
      ]
    case 'blockquote':
      return [{ kind: 'quotation', blocks: flowBlocks(node.children, { ...desk, place: 'inside' }) }]
    case 'code':
      return [{ kind: 'code', text: plainRuns(node.value, desk.parts) }]
    case 'thematicBreak':
      return [{ kind: 'rule' }]
    default:
      throw new Error(`Unreachable: a plain tree has no ${node.type}`)
  }
}

const heading = (
  depth: number,
  runs: Runs,
  { desk, anchor }: { readonly desk: TreeDesk; readonly anchor: string | undefined },
): Block => {
  if (desk.place !== 'page') return paragraph([{ kind: 'strong', runs }])
  // The title is the only one of its level, and no level is left out: who listens to a document counts on that.
  const level = Math.min(Math.max(1, depth - 1), desk.state.level + 1)
  desk.state.level = level
  const name = anchor ?? (level === 1 ? anchorId(wordsOf(runs).toLowerCase()) : undefined)
  return { kind: 'heading', level, anchor: name, runs }
}

const anchorIn = (
  node: Extract<Node, { readonly type: 'heading' | 'paragraph' }>,
  { parts }: TreeDesk,
): string | undefined =>
  node.children
    .flatMap((child) => (child.type === 'text' ? splitAtMarkers(child.value) : []))
    .flatMap((piece) => (typeof piece === 'number' ? [partAt(piece, parts)] : []))
    .flatMap((part) => (part.kind === 'anchor' ? [anchorId(part.name)] : []))[0]

const tableOf = (node: Table, desk: TreeDesk): TableBlock => {
  const { caption } = desk.state
  desk.state.caption = undefined
  const [head, ...rows] = node.children
  const names = (head?.children ?? []).map((cell) => frameRuns(cell.children, desk.parts))
  return {
    kind: 'table',
    caption: caption === undefined ? '' : oneLine(caption.text),
    shape: caption?.shape === 'figures' ? 'figures' : 'rows',
    head: names,
    rows: rows.map((row) => rowCells(row, names.length, desk)),
  }
}

/** What stands in a cell or an item: lines, and an author's words in boxes between them. */
const pieces = (nodes: TableRow['children'][number]['children'], desk: TreeDesk): readonly Block[] => {
  const blocks: Block[] = []
  let line: typeof nodes = []
  const endLine = (): void => {
    const runs = frameRuns(line, desk.parts)
    if (wordsOf(runs).trim() !== '') blocks.push(paragraph(runs))
    line = []
  }
  for (const node of nodes) {
    if (node.type === 'emphasis' && desk.place === 'cell') {
      // A remark on what the cell says stands below it.
      endLine()
      line = [node]
      endLine()
    } else if (node.type !== 'text') line.push(node)
    else
      for (const piece of splitAtMarkers(node.value)) {
        const part = typeof piece === 'number' ? partAt(piece, desk.parts) : undefined
        if (part?.kind !== 'words') line.push({ type: 'text', value: markedAgain(piece) })
        else {
          endLine()
          blocks.push({ kind: 'words', blocks: wordsBlocks(part.text, 6, desk.read.words) })
        }
      }
  }
  endLine()
  return blocks
}

const markedAgain = (piece: string | number): string =>
  typeof piece === 'number' ? `\u0002${piece}\u0003` : piece

const textRuns = (text: string): Runs => [{ kind: 'text', text: oneLine(text) }]

const paragraph = (runs: Runs): Extract<Block, { readonly kind: 'paragraph' }> => ({
  kind: 'paragraph',
  anchor: undefined,
  runs,
})
