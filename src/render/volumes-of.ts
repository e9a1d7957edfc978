import type { Block, TableBlock } from '../domain/document.ts'
import { textOfCell } from './column-widths.ts'
import type { Volume } from './print-data.ts'

/**
 * The volumes that a document is printed in: one, but for a very long one. To lay out a page takes about a megabyte of
 * memory for as long as the file is being made, so some hundred pages at a time is what a machine has room for.
 */
export const volumesOf = (blocks: readonly Block[], most: number = MOST_LETTERS): readonly Volume[] => {
  const volumes: Block[][] = [[]]
  let room = most
  let above: readonly Heading[] = []
  for (const block of blocks.flatMap((one) => inPieces(one, most / 2))) {
    const weight = weightOf(block)
    if (isEntrance(block)) above = [...above.filter(({ level }) => level < block.level), block]
    // What is too much for this volume opens another, at a heading as soon as there is one.
    if (room < 0 || (isEntrance(block) && room < weight + most / 8)) {
      volumes.push(continued(above, block))
      room = most
    }
    volumes.at(-1)?.push(block)
    room -= weight
  }
  return volumes.map((own, index) => ({ blocks: own, number: index + 1, count: volumes.length }))
}

/** In letters; some seventy pages. */
const MOST_LETTERS = 500_000

type Heading = Extract<Block, { readonly kind: 'heading' }>

const isEntrance = (block: Block): block is Heading => block.kind === 'heading' && block.level <= 2

/** The headings of the chapter and the section that go on, so that no level is left out (PDF/UA-1). */
const continued = (above: readonly Heading[], first: Block): Block[] =>
  above
    .filter((heading) => heading !== first)
    .map((heading) => ({
      ...heading,
      anchor: undefined,
      runs: [...heading.runs, { kind: 'text', text: ' (continued)' }],
    }))

/** A long table in several, each with its head, and a long list in several that go on counting. */
const inPieces = (block: Block, most: number): readonly Block[] => {
  if (weightOf(block) <= most) return [block]
  if (block.kind === 'table')
    return portions(block.rows, weightOfRow, most).map((rows, index) => ({
      ...{ ...block, rows },
      caption: index === 0 || block.caption === '' ? block.caption : `${block.caption} (continued)`,
    }))
  if (block.kind !== 'list') return [block]
  let { start } = block
  return portions(block.items, weightOfAll, most).map((items) => {
    const piece = { ...block, start, items }
    start = start === undefined ? undefined : start + items.length
    return piece
  })
}

/** Things that follow one another, in portions of about so much. */
const portions = <T>(
  things: readonly T[],
  weight: (thing: T) => number,
  most: number,
): readonly (readonly T[])[] => {
  const all: T[][] = [[]]
  let room = most
  for (const thing of things) {
    if (room < 0) {
      all.push([])
      room = most
    }
    all.at(-1)?.push(thing)
    room -= weight(thing)
  }
  return all
}

/** How much there is to lay out: letters, and for each block and cell about as much again as a short line. */
const weightOf = (block: Block): number => {
  switch (block.kind) {
    case 'table':
      return block.rows.reduce((sum, row) => sum + weightOfRow(row), 0)
    case 'list':
      return block.items.reduce((sum, item) => sum + weightOfAll(item), 0)
    case 'words':
    case 'quotation':
      return weightOfAll(block.blocks)
    default:
      return EACH + textOfCell([block]).length
  }
}

const weightOfAll = (blocks: readonly Block[]): number => blocks.reduce((sum, one) => sum + weightOf(one), 0)

const weightOfRow = (row: TableBlock['rows'][number]): number =>
  row.reduce((sum, cell) => sum + EACH + textOfCell(cell).length, EACH_ROW)

const EACH = 60
const EACH_ROW = 300
