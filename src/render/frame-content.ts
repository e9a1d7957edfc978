import { anchorId } from './anchor-id.ts'
import { fileBox, wordsBox } from './boxes.ts'
import { cutFrame } from './cut-frame.ts'
import { escapeHtml, lineHtml, oneLine } from './escape-html.ts'
import { freeId } from './free-id.ts'
import { figureHtml } from './figure-html.ts'
import { figureOfView } from './figures/index.ts'
import type { FrameNode, ReadFrame } from './frame-nodes.ts'
import { matrixFigure } from './matrix-figure.ts'
import { outlineHtml } from './outline-html.ts'
import { inParts } from './page-sections.ts'
import { partAt, renumbered, splitAtMarkers, type Part } from './part.ts'
import type { RenderedTemplate } from './render-template.ts'
import type { ReadWords } from './words-reader.ts'
import { writeHast } from './write-hast.ts'

/** What has to be known of the page so far. It changes as the page grows. */
export interface PageState {
  readonly html: string[]
  readonly takenIds: Set<string>
  /** The headings that the page can be entered by. */
  readonly chapters: { readonly id: string; readonly html: string }[]
  /** The level of the last heading, 1 to 6. */
  level: number
  /** What the next table is about, if a table comes next. */
  caption: Caption | undefined
}

type Caption = Extract<Part, { readonly kind: 'caption' }>

/** Writes a rendered template at the end of a page. */
export const addFrame = ({ markdown, parts }: RenderedTemplate, page: PageState, read: ReadPage): void => {
  for (const piece of cutFrame(markdown)) {
    if (piece.kind === 'flow') addFlow(piece.text, { parts, page, read })
    else addTable(piece, { parts, page, read })
  }
  flushCaption(page)
}

/** How the texts of a page are read. */
export interface ReadPage {
  readonly frame: ReadFrame
  readonly words: ReadWords
}

/** What is at hand while a page is written. */
export interface Desk {
  readonly parts: readonly Part[]
  readonly page: PageState
  readonly read: ReadPage
}

/** Writes markdown read in one, however long it is. */
export const addFlow = (markdown: string, { parts, page, read }: Desk): void => {
  const own = renumbered(markdown, parts)
  for (const node of read.frame(own.text)) addNode(node, { parts: own.parts, page, read })
}

const addNode = (node: FrameNode, desk: Desk): void => {
  const { page, parts } = desk
  if (node.kind === 'alone') {
    addAlone(partAt(node.part, parts), desk)
    return
  }
  if (node.kind === 'table') {
    page.html.push(tableHtml(filled(node.head, desk), filled(node.rows, desk), page))
    return
  }
  flushCaption(page)
  page.html.push(node.kind === 'html' ? filled(node.html, desk) : namedHtml(node, desk))
}

const addTable = (
  { head, rows }: { readonly head: string; readonly rows: readonly string[] },
  { parts, page, read }: Desk,
): void => {
  const [whole] = tablesIn(head, { parts, page, read })
  const body = rows.flatMap((row) =>
    tablesIn(`${head}\n${row}`, { parts, page, read }).map((table) =>
      filled(table.rows, { parts: table.parts, page, read }),
    ),
  )
  if (whole === undefined) return
  const columns = filled(whole.head, { parts: whole.parts, page, read })
  const { caption } = page
  for (const { rows: some, range } of inParts(body, { isSortable: caption?.shape === 'sortable' })) {
    page.caption = caption && (range === '' ? caption : partOf(caption, range))
    page.html.push(tableHtml(columns, some.join(''), page))
  }
}

/** A part of a table is not sorted: it would be a part in an order of its own. */
const partOf = ({ kind, shape, text }: Caption, range: string): Caption => ({
  ...{ kind, text: `${text} (${range})` },
  shape: shape === 'figures' ? shape : 'rows',
})

const tablesIn = (markdown: string, { parts, read }: Desk) => {
  const own = renumbered(markdown, parts)
  return read
    .frame(own.text)
    .flatMap((node) => (node.kind === 'table' ? [{ ...node, parts: own.parts }] : []))
}

/** A table with the caption that stood above it. */
const tableHtml = (head: string, rows: string, page: PageState): string => {
  const { caption } = page
  page.caption = undefined
  const open =
    caption === undefined
      ? '<table>'
      : `<table ${attributesOf(caption)}><caption>${lineHtml(caption.text)}</caption>`
  return `${open}<thead>${head}</thead><tbody>\n${rows}</tbody></table>`
}

const attributesOf = (caption: Caption): string =>
  caption.shape === 'sortable'
    ? `class="rows sortable" data-noun="${escapeHtml(oneLine(caption.noun))}"`
    : `class="${caption.shape}"`

/** A caption without a table is a paragraph, so that no word is lost. */
const flushCaption = (page: PageState): void => {
  if (page.caption !== undefined) page.html.push(`<p>${lineHtml(page.caption.text)}</p>`)
  page.caption = undefined
}

const addAlone = (part: Part, { page, read }: Desk): void => {
  flushCaption(page)
  switch (part.kind) {
    case 'words':
      page.html.push(wordsBox(part.text, page.level, read.words))
      return
    case 'file':
      page.html.push(fileBox(part.text, part.summary))
      return
    case 'caption':
      page.caption = part
      return
    case 'matrix':
      page.html.push(writeHast([matrixFigure(part.view, freeId('matrix', page.takenIds))]))
      return
    case 'outline':
      page.html.push(outlineHtml(part.entry, page.takenIds))
      return
    case 'figure':
      page.html.push(
        writeHast([figureHtml(figureOfView(part.view), freeId(part.view.picture, page.takenIds))]),
      )
      return
    case 'anchor':
      page.html.push(`<p id="${escapeHtml(freeId(anchorId(part.name), page.takenIds))}"></p>`)
      return
    default:
      page.html.push(`<p>${inlineHtml(part)}</p>`)
  }
}

/** A heading or a paragraph; its anchor names it, and the headings of chapters are named by what they say. */
const namedHtml = (
  { tag, html, text }: Extract<FrameNode, { readonly kind: 'named' }>,
  desk: Desk,
): string => {
  const { page, parts } = desk
  const [, level] = /^h(\d)$/.exec(tag) ?? []
  if (level !== undefined) page.level = Number(level)
  const anchor = markersIn(text, parts).find((part) => part.kind === 'anchor')
  const inner = filled(html, desk, anchor)
  if (anchor === undefined && tag !== 'h2') return `<${tag}>${inner}</${tag}>`
  const name = anchor?.name ?? plainText(text, parts).toLowerCase()
  const id = freeId(anchorId(name), page.takenIds)
  if (tag === 'h2') page.chapters.push({ id, html: escapeHtml(plainText(text, parts)) })
  return `<${tag} id="${escapeHtml(id)}">${inner}</${tag}>`
}

const markersIn = (text: string, parts: readonly Part[]): readonly Part[] =>
  splitAtMarkers(text).flatMap((piece) => (typeof piece === 'number' ? [partAt(piece, parts)] : []))

const plainText = (text: string, parts: readonly Part[]): string =>
  splitAtMarkers(text)
    .map((piece) => (typeof piece === 'string' ? piece : plainPart(partAt(piece, parts))))
    .join('')

const plainPart = (part: Part): string => ('text' in part ? oneLine(part.text) : '')

/** HTML of a frame with its values in their places. */
const filled = (html: string, { parts, page, read }: Desk, naming?: Part): string =>
  html.replaceAll(PLACE, (_, index: string, way: string) => {
    const part = partAt(Number(index), parts)
    if (part.kind === 'anchor')
      // In a cell it names the cell; in an attribute it is nothing.
      return part === naming || way === 't'
        ? ''
        : `<span id="${escapeHtml(freeId(anchorId(part.name), page.takenIds))}"></span>`
    if (way === 't') return escapeHtml(plainPart(part))
    // A box may stand in a cell or an item, but not within a line of text.
    return way === 'b' && part.kind === 'words'
      ? wordsBox(part.text, page.level, read.words)
      : inlineHtml(part)
  })

const PLACE = /\u0002(\d+)([bt]?)\u0003/g

const inlineHtml = (part: Part): string => {
  switch (part.kind) {
    case 'text':
    case 'caption':
    case 'file':
    case 'words':
      return lineHtml(part.text)
    case 'code':
      return `<code>${escapeHtml(oneLine(part.text))}</code>`
    case 'mark':
      return `<span class="mark ${part.tone}">${escapeHtml(oneLine(part.text))}</span>`
    case 'link':
      return `<a href="#${escapeHtml(encodeURIComponent(anchorId(part.to)))}">${escapeHtml(oneLine(part.text))}</a>`
    case 'matrix':
    case 'figure':
      return lineHtml(part.view.title)
    case 'outline':
      return lineHtml(part.entry.text)
    case 'anchor':
      return ''
  }
}
