import type { Block, Document } from '../domain/document.ts'
import { sheetsOf } from './sheets-of.ts'
import { wordBlocks } from './word-blocks.ts'
import { bookmark, type WordDesk } from './word-desk.ts'
import type { WordPlace } from './word-paragraph.ts'
import { SHEET_WIDTHS } from './word-parts.ts'
import { fieldEnds, textRun, wordRuns } from './word-runs.ts'
import { WORD_NAMESPACES } from './word-styles.ts'
import { wordsOf } from './words-of.ts'
import { XML_HEAD } from './xml.ts'

/** word/document.xml, piece by piece: the sheet, the contents, the chapters. */
export function* wordDocument(document: Document, desk: WordDesk): Generator<string> {
  yield `${XML_HEAD}<w:document ${WORD_NAMESPACES} ${DRAWING_NAMESPACES}><w:body>`
  yield* cover(document, desk)
  yield* contents(document.blocks)
  yield sectionEnd(false)
  const sheets = sheetsOf(document.blocks)
  const open = { headings: 0 }
  for (const [index, { isWide, blocks }] of sheets.entries()) {
    const place = placeOn(isWide, desk)
    for (const block of blocks) {
      if (isListed(block)) yield* listedHeading(block, place, open)
      else yield* wordBlocks([block], place)
    }
    if (index < sheets.length - 1) yield sectionEnd(isWide)
  }
  const isLastWide = sheets.at(-1)?.isWide === true
  yield* wordBlocks([{ kind: 'rule' }, plain(document.origin)], placeOn(isLastWide, desk))
  yield `${sectionOf(isLastWide)}</w:body></w:document>`
}

const DRAWING_NAMESPACES =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

const [[, UPRIGHT], [, WIDE]] = SHEET_WIDTHS

const placeOn = (isWide: boolean, desk: WordDesk): WordPlace => ({
  ...{ desk, style: undefined, isInCell: false, depth: 0, width: isWide ? WIDE : UPRIGHT },
})

const plain = (text: string): Block => ({
  kind: 'paragraph',
  anchor: undefined,
  runs: [{ kind: 'text', text }],
})

const styled = (style: string, inner: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inner}</w:p>`

/** What is judged and when, that it is a draft while it is one, and what "verified" means. */
function* cover({ kind, title, notices, facts, meaning }: Document, desk: WordDesk): Generator<string> {
  yield styled('Title', textRun(kind))
  yield styled('Subtitle', textRun(title))
  for (const { word, sentence } of notices)
    yield styled('Notice', `${textRun(word, { isBold: true })}${textRun(` – ${sentence}`)}`)
  const cell = (text: string): readonly Block[] => [plain(text)]
  const control: Block = {
    ...{ kind: 'table', caption: 'Document control', shape: 'rows' },
    head: ['Fact', 'As judged'].map((text) => [{ kind: 'text', text }]),
    rows: facts.map(([term, fact]) => [cell(term), cell(fact)]),
  }
  yield* wordBlocks([control, plain(meaning)], placeOn(false, desk))
}

type Heading = Extract<Block, { readonly kind: 'heading' }>

/** Chapters and what they are made of; hazards are of the second level. */
const isListed = (block: Block): block is Heading => block.kind === 'heading' && block.level <= 2

/**
 * The contents as a field that is filled in already: page numbers are known only to the program that lays out the
 * pages, and come when a reader updates the field.
 */
function* contents(blocks: readonly Block[]): Generator<string> {
  const headings = blocks.filter(isListed)
  if (headings.length === 0) return
  yield styled('TOCHeading', textRun('Contents'))
  const [begin, end] = fieldEnds('TOC \\o "1-2" \\h \\z \\u')
  for (const [index, { level, runs }] of headings.entries()) {
    const link = `<w:hyperlink w:anchor="${entryName(index)}" w:history="1">${textRun(wordsOf(runs))}</w:hyperlink>`
    yield styled(
      `TOC${level}`,
      `${index === 0 ? begin : ''}${link}${index === headings.length - 1 ? end : ''}`,
    )
  }
}

/** Word's own kind of name for what its contents lead to. */
const entryName = (index: number): string => `_Toc${String(index + 1).padStart(8, '0')}`

function* listedHeading(block: Heading, { desk }: WordPlace, open: { headings: number }): Generator<string> {
  const name = bookmark(entryName(open.headings), desk)
  open.headings += 1
  const place = block.anchor === undefined ? undefined : desk.places.get(block.anchor)
  const anchor = place === undefined ? '' : bookmark(place, desk)
  yield styled(`Heading${block.level}`, `${name}${anchor}${wordRuns(block.runs, desk)}`)
}

/** The end of sheets of one kind; what follows begins on a new one. */
const sectionEnd = (isWide: boolean): string =>
  `<w:p><w:pPr><w:pStyle w:val="TableEnd"/>${sectionOf(isWide)}</w:pPr></w:p>`

/** A4, upright or on its side, with the head and foot that fit. */
const sectionOf = (isWide: boolean): string => {
  const name = isWide ? 'wide' : 'upright'
  const size = isWide
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/>'
  return `<w:sectPr><w:headerReference w:type="default" r:id="header-${name}"/><w:footerReference w:type="default" r:id="footer-${name}"/>${size}<w:pgMar w:top="1418" w:right="1134" w:bottom="1418" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}
