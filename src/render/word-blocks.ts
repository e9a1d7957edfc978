import type { Block, Cell, TableBlock } from '../domain/document.ts'
import { columnWidths, textOfCell } from './column-widths.ts'
import { bookmark, type WordDesk } from './word-desk.ts'
import { wordFigure } from './word-figure.ts'
import { captionXml, indentOf, paragraphXml, type WordPlace } from './word-paragraph.ts'
import { textRun, wordRuns } from './word-runs.ts'
import { xmlText } from './xml.ts'

/** Blocks as WordprocessingML, one by one, so that a long document is never there as a whole. */
export function* wordBlocks(blocks: readonly Block[], place: WordPlace): Generator<string> {
  for (const block of blocks) yield* wordBlock(block, place)
}

function* wordBlock(block: Block, place: WordPlace): Generator<string> {
  switch (block.kind) {
    case 'heading':
      yield headingXml(block, place)
      return
    case 'paragraph':
      yield paragraphXml(`${placeMark(block.anchor, place.desk)}${wordRuns(block.runs, place.desk)}`, place)
      return
    case 'list':
      yield* listXml(block, place)
      return
    case 'table':
      yield* tableXml(block, place)
      return
    case 'words':
      yield* wordBlocks(block.blocks, place.isInCell ? place : { ...place, style: 'Quote' })
      return
    case 'quotation':
      yield* wordBlocks(block.blocks, place.isInCell ? place : { ...place, style: 'IntenseQuote' })
      return
    case 'code':
      yield paragraphXml(linesXml(block.text), { ...place, style: 'Preformatted' })
      return
    case 'figure':
      yield* wordFigure(block, place, tableXml(block.twin, place))
      return
    case 'rule':
      yield paragraphXml('', { ...place, style: 'Rule' })
  }
}

const headingXml = (block: Extract<Block, { readonly kind: 'heading' }>, { desk }: WordPlace): string => {
  const inner = `${placeMark(block.anchor, desk)}${wordRuns(block.runs, desk)}`
  return `<w:p><w:pPr><w:pStyle w:val="Heading${block.level}"/></w:pPr>${inner}</w:p>`
}

const placeMark = (anchor: string | undefined, desk: WordDesk): string => {
  const name = anchor === undefined ? undefined : desk.places.get(anchor)
  return name === undefined ? '' : bookmark(name, desk)
}

/** An item by its first line; what else is in it stands below, as far in as its text. */
function* listXml(list: Extract<Block, { readonly kind: 'list' }>, place: WordPlace): Generator<string> {
  const { desk, depth, isInCell } = place
  const number = list.start === undefined ? (isInCell ? 2 : 1) : numberedList(list.start, place)
  const level = Math.min(8, depth)
  const inside = { ...place, depth: depth + 1 }
  const style =
    isInCell || place.style !== undefined
      ? place.style
      : list.start === undefined
        ? 'ListBullet'
        : 'ListNumber'
  for (const item of list.items) {
    const [first, ...rest] = unboxed(item)
    const mark = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`
    const runs = first?.kind === 'paragraph' ? wordRuns(first.runs, desk) : ''
    yield paragraphXml(runs, { ...inside, style }, mark)
    const others = first === undefined || first.kind === 'paragraph' ? rest : [first, ...rest]
    yield* wordBlocks(others, inside)
  }
}

/** An item that begins with an author's words begins with them. */
const unboxed = ([first, ...rest]: readonly Block[]): readonly Block[] =>
  first?.kind === 'words' ? [...unboxed(first.blocks), ...rest] : first === undefined ? [] : [first, ...rest]

/** The first two are those of bullets. */
const numberedList = (start: number, { desk, isInCell }: WordPlace): number => {
  desk.lists.push({ start, isInCell })
  return desk.lists.length + 2
}

const linesXml = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .split('\t')
        .map((piece) => textRun(piece))
        .join('<w:r><w:tab/></w:r>'),
    )
    .join('<w:r><w:br/></w:r>')

/** A table with its caption above it; its first row stands on each of its sheets again. */
function* tableXml(table: TableBlock, place: WordPlace): Generator<string> {
  const { desk } = place
  if (table.caption !== '') yield captionXml('Table', table.caption, desk)
  const indent = indentOf(place.depth, place.isInCell)
  const widths = columnWidths(table).map((part) => Math.round(((place.width - indent) * part) / 1000))
  yield openTable(table, widths, indent)
  yield rowXml(
    table.head.map((runs, column) => cellXml([paragraphXml(wordRuns(runs, desk), HEAD)], widths[column])),
    '<w:cantSplit/><w:tblHeader/>',
  )
  for (const row of table.rows) {
    const isShort = row.reduce((sum, cell) => sum + textOfCell(cell).length, 0) < LONGEST_WHOLE_ROW
    yield rowXml(
      row.map((cell, column) => cellXml(cellBlocks(cell, place, widths[column] ?? 0), widths[column])),
      isShort ? '<w:cantSplit/>' : '',
    )
  }
  // A table that touches the next would become one with it, and a cell must not end with one.
  yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p>'
}

/** In letters. A longer row may be parted between two sheets: where it is longer than a sheet, it has to be. */
const LONGEST_WHOLE_ROW = 1500

const HEAD = { style: 'TableHeading', depth: 0, isInCell: true }

const openTable = (table: TableBlock, widths: readonly number[], indent: number): string => {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const shift = indent === 0 ? '' : `<w:tblInd w:w="${indent}" w:type="dxa"/>`
  const name = table.caption === '' ? '' : `<w:tblCaption w:val="${attribute(table.caption)}"/>`
  return `<w:tbl><w:tblPr><w:tblStyle w:val="HazardsTable"/><w:tblW w:w="${whole}" w:type="dxa"/>${shift}<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>${name}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
}

const rowXml = (cells: readonly string[], properties: string): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`

/** A cell without a paragraph would make the whole file unreadable to Word. */
const cellXml = (inner: Iterable<string>, width = 0): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${[...inner].join('') || '<w:p/>'}</w:tc>`

const cellBlocks = (cell: Cell, place: WordPlace, width: number): Iterable<string> => {
  const inside = { ...place, style: 'TableText', isInCell: true, depth: 0, width: Math.max(0, width - 160) }
  return cell.length === 0 ? [paragraphXml('', inside)] : wordBlocks(cell, inside)
}

/** Word takes no longer name. */
const attribute = (text: string): string =>
  xmlText(text.length > 250 ? `${Array.from(text).slice(0, 249).join('')}…` : text)
