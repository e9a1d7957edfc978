import type { Block, Document, Run, Runs, TableBlock } from '../domain/document.ts'
import { columnWidths, textOfCell } from './column-widths.ts'
import type { PrintWords } from './print-words.ts'
import { sheetsOf } from './sheets-of.ts'

/** A part of a document that is printed by itself. */
export interface Volume {
  readonly blocks: readonly Block[]
  readonly number: number
  readonly count: number
}

/** A document, or a volume of it, in the words of templates/print/document.typ, as JSON. */
export const printData = (document: Document, volume: Volume, words: PrintWords): string => {
  const { kind, title, notices, origin, control } = document
  const desk: PrintDesk = {
    words,
    places: new Set(anchorsIn(volume.blocks)),
    written: new Set(),
    isNarrow: false,
  }
  const plain = (text: string): string => words.text(text, false)
  // First of all the chapters: only then is it known what could not be printed.
  const sheets = sheetsOf([...volume.blocks, { kind: 'rule' }, paragraph(origin)]).map(
    ({ isWide, blocks }) => [isWide, blocks.map((block) => printBlock(block, desk))],
  )
  const { product, version, release, revision, date } = control
  const part = volume.count === 1 ? '' : `, part ${volume.number} of ${volume.count}`
  const name = `${kind}: ${title}${part}`
  return JSON.stringify({
    ...{ title: words.whole(name), head: plain(name), kind: plain(`${kind}${part}`), about: plain(title) },
    ...{ origin, date: date.split('-').map(Number), contents: 'Contents' },
    notices: notices.map(({ word, sentence }) => [word, sentence]),
    foot: [
      plain(`${shortened(product)}, version ${shortened(version)}, release ${shortened(release)}`),
      plain(`Judged on ${date}, revision ${revision}`),
      document.meaning,
    ],
    sheet: sheetBlocks(document, words).map((block) => printBlock(block, desk)),
    sheets,
  })
}

interface PrintDesk {
  readonly words: PrintWords
  /** The anchors of this volume: nothing leads elsewhere. */
  readonly places: ReadonlySet<string>
  /** Those that have been given: a name stands only once. */
  readonly written: Set<string>
  readonly isNarrow: boolean
}

const anchorsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    (block.kind === 'heading' || block.kind === 'paragraph') && block.anchor !== undefined
      ? [block.anchor]
      : [],
  )

const sheetBlocks = ({ facts, meaning }: Document, { unprintable }: PrintWords): readonly Block[] => [
  {
    ...{ kind: 'table', caption: 'Document control', shape: 'rows' },
    head: ['Fact', 'As judged'].map((text) => [{ kind: 'text', text }]),
    rows: facts.map(([term, fact]) => [[paragraph(term)], [paragraph(fact)]]),
  },
  paragraph(meaning),
  ...(unprintable.size === 0
    ? []
    : [
        paragraph(
          `The fonts of this file lack some characters of this document. They are shown by their numbers (${unprintable.size} different ones); the same document as a page, as markdown or for Word has them as they were written.`,
        ),
      ]),
]

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  anchor: undefined,
  runs: [{ kind: 'text', text }],
})

type Node = readonly unknown[]

const printBlock = (block: Block, desk: PrintDesk): Node => {
  const all = (blocks: readonly Block[]): readonly Node[] => blocks.map((one) => printBlock(one, desk))
  switch (block.kind) {
    case 'heading':
      return ['heading', block.level, nameOf(block.anchor, desk), printRuns(block.runs, desk)]
    case 'paragraph':
      return ['paragraph', nameOf(block.anchor, desk), printRuns(block.runs, desk)]
    case 'list':
      return block.start === undefined
        ? ['bullets', block.items.map(all)]
        : ['numbers', block.start, block.items.map(all)]
    case 'words':
    case 'quotation':
      return [block.kind, all(block.blocks)]
    case 'code':
      return ['code', block.text.split(/\r\n|\r|\n/).map((line) => printLine(line, desk))]
    case 'table':
      return printTable(block, desk)
    case 'figure':
      return [
        'figure',
        [desk.words.text(block.title, false)],
        block.help === '' ? [] : [block.help],
        block.drawings.map(({ svg, alternative, width, height }) => [
          desk.words.drawing(svg),
          desk.words.whole(alternative),
          block.drawings.length > 1 ? 100 : Math.min(100, Math.round((SHEET_SHARE * width) / height)),
        ]),
        printTable(block.twin, desk),
      ]
    case 'rule':
      return ['rule']
  }
}

/** How high a drawing may be that is as wide as the text, in hundredths of that width: what a sheet has room for. */
const SHEET_SHARE = 125

const nameOf = (anchor: string | undefined, { written }: PrintDesk): string | null => {
  if (anchor === undefined || anchor === '' || written.has(anchor)) return null
  written.add(anchor)
  return anchor
}

/** A line as it was typed: how many blanks it begins with, and its words. */
const printLine = (line: string, { words, isNarrow }: PrintDesk): Node => {
  const spaced = line.replaceAll('\t', '    ')
  const text = spaced.trimStart()
  return [spaced.length - text.length, text === '' ? [] : [words.text(text, isNarrow)]]
}

const printTable = (table: TableBlock, desk: PrintDesk): Node => {
  const narrow = { ...desk, isNarrow: true }
  return [
    'table',
    table.caption === '' ? null : [desk.words.text(table.caption, false)],
    columnWidths(table),
    table.head.map((runs) => printRuns(unlinked(runs), narrow)),
    table.rows.map((row) => [
      row.reduce((sum, cell) => sum + textOfCell(cell).length, 0) < LONGEST_WHOLE_ROW,
      row.map((cell) => unboxed(cell).map((block) => printBlock(block, narrow))),
    ]),
  ]
}

/**
 * The head of a table stands on each of its sheets again, as an ornament to programs that read aloud, and none of those
 * may hold a link (PDF/UA-1): where it leads is shown beside its words.
 */
const unlinked = (runs: Runs): Runs =>
  runs.flatMap((run): Runs => {
    if (run.kind === 'reference') return unlinked(run.runs)
    if (run.kind === 'link')
      return [...unlinked(run.runs), { kind: 'text', text: ' ' }, { kind: 'code', text: run.url }]
    return 'runs' in run ? [{ ...run, runs: unlinked(run.runs) }] : [run]
  })

/** A cell is a box already. */
const unboxed = (cell: readonly Block[]): readonly Block[] =>
  cell.flatMap((block) => (block.kind === 'words' ? block.blocks : [block]))

/** In letters. A longer row may be parted between two sheets: where it is longer than a sheet, it has to be. */
const LONGEST_WHOLE_ROW = 600

const printRuns = (runs: Runs, desk: PrintDesk): readonly unknown[] =>
  runs.flatMap((run) => printRun(run, desk))

const printRun = (run: Run, desk: PrintDesk): readonly unknown[] => {
  const { words, isNarrow, places } = desk
  switch (run.kind) {
    case 'text':
      return [words.text(run.text, isNarrow)]
    case 'code':
      return [['code', words.text(run.text, isNarrow)]]
    case 'mark':
      return [['mark', run.tone, words.text(run.text, isNarrow)]]
    case 'strong':
    case 'emphasis':
    case 'deleted':
      return [[run.kind, printRuns(run.runs, desk)]]
    case 'link':
      return [['link', run.url, printRuns(run.runs, desk)]]
    case 'reference':
      return places.has(run.anchor)
        ? [['reference', run.anchor, printRuns(run.runs, desk)]]
        : printRuns(run.runs, desk)
    case 'break':
      return [['break']]
  }
}

const shortened = (text: string): string => {
  const characters = Array.from(text)
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text
}
