import type { Block, ListBlock, ListItem } from './blocks.ts'
import {
  headingOf,
  isAtxHeading,
  opensFence,
  scanComment,
  scanFence,
  scanQuote,
  scanTable,
} from './scan-leaves.ts'
import { contentOf, isBlank, lineOf } from './scan-lines.ts'
import type { Line, Scan, Scanned } from './scan-lines.ts'

interface Marker {
  /** `-`, `*`, `+`, `.` or `)`: items of one list share it. */
  readonly character: string
  readonly isOrdered: boolean
  readonly startsAtOne: boolean
  /** Columns from the container's edge to the item's content. */
  readonly width: number
  readonly contentAt: number
  readonly isEmpty: boolean
}

const DECLINED = undefined
const THEMATIC_BREAK = /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/
const LIST_MARKER = /^(?:([-*+])|(\d{1,9})([.)]))( +|$)/
const SETEXT_OR_TABLE_RULE = /^(?:=+ *|[-|: ]+)$/
/** A bracket that is closed on its own line and is no definition, footnote or task box. */
const HARMLESS_BRACKET = /^\[(?!\^)(?![ xX]\])(?:[^[\]\\]|\\.)+\](?!:)/s

/**
 * The blocks of a text in the plain subset of markdown that registers are written in, found line by
 * line and far faster than by a full parser. It answers exactly as remark-parse with remark-gfm does,
 * or declines (`undefined`) where the text leaves the subset: tabs, HTML, setext headings, untidy tables,
 * definitions, footnotes, indented code, lazy continuation, an unbalanced fence. A differential test
 * holds it to that.
 */
export const scanBlocks = (text: string): readonly Block[] | undefined => {
  if (/[\t\0\v\f]|\r(?!\n)/.test(text)) return DECLINED
  const lines: Line[] = []
  for (let from = 0; from <= text.length;) {
    const newline = text.indexOf('\n', from)
    const next = newline === -1 ? text.length : newline
    const to = next > from && text.charCodeAt(next - 1) === 13 ? next - 1 : next
    lines.push(lineOf(text, from, to))
    if (newline === -1) break
    from = newline + 1
  }
  return scanLines({ text, lines })
}

const scanLines = (scan: Scan): readonly Block[] | undefined => {
  const blocks: Block[] = []
  let index = 0
  while (index < scan.lines.length) {
    const line = scan.lines[index]
    if (line === undefined) break
    if (isBlank(line)) {
      index += 1
      continue
    }
    const scanned = scanBlock(scan, index, line)
    if (scanned === undefined) return DECLINED
    // Lists side by side, or an item right behind a paragraph's end, are where parsers differ.
    blocks.push(scanned.block)
    index = scanned.next
  }
  return blocks
}

const scanBlock = (scan: Scan, index: number, line: Line): Scanned | undefined => {
  const { text } = scan
  const indent = line.first - line.from
  if (indent > 3) return DECLINED
  const content = contentOf(text, line)
  const marker = THEMATIC_BREAK.test(content) ? undefined : markerOf(content, line)
  if (marker !== undefined) return scanList(scan, index, marker)
  if (indent > 0) return DECLINED
  if (content.startsWith('>')) return scanQuote(scan, index)
  if (content.startsWith('<!--')) return scanComment(scan, index, content)
  if (content.startsWith('```') || content.startsWith('~~~')) return scanFence(scan, index, content)
  if (THEMATIC_BREAK.test(content)) {
    const end = line.first + content.length
    return { block: { kind: 'thematicBreak', start: line.first, end }, next: index + 1 }
  }
  const heading = headingOf(content, line.first)
  return heading === undefined
    ? (scanTable(scan, index, content) ?? scanParagraph(scan, index))
    : { block: heading, next: index + 1 }
}

/** `undefined`: no list item starts here. */
const markerOf = (content: string, line: Line): Marker | undefined => {
  const [opening, bullet, digits, delimiter] = LIST_MARKER.exec(content) ?? []
  if (opening === undefined) return undefined
  return {
    character: bullet ?? delimiter ?? '',
    isOrdered: bullet === undefined,
    startsAtOne: digits === undefined || Number(digits) === 1,
    width: line.first - line.from + opening.length,
    contentAt: line.first + opening.length,
    isEmpty: opening.length === content.length,
  }
}

/** Can a paragraph that starts or goes on with this line only be a paragraph? */
const isPlainText = (content: string): boolean => {
  const first = content.charCodeAt(0)
  if (first === 0x3c /* < */) return false
  return first !== 0x5b /* [ */ || HARMLESS_BRACKET.test(content)
}

const scanParagraph = (scan: Scan, index: number): Scanned | undefined => {
  const { text, lines } = scan
  const start = lines[index]?.first ?? 0
  let end = start
  let next = index
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (line === undefined || isBlank(line)) break
    const content = contentOf(text, line)
    if (next > index) {
      if (SETEXT_OR_TABLE_RULE.test(content)) return DECLINED
      if (line.first - line.from < 4 && interruptsParagraph(content, line)) break
    }
    if (!isPlainText(content)) return DECLINED
    end = line.first + content.length
  }
  return { block: { kind: 'paragraph', start, end }, next }
}

const interruptsParagraph = (content: string, line: Line): boolean => {
  if (content.startsWith('>') || isAtxHeading(content) || THEMATIC_BREAK.test(content)) return true
  if (opensFence(content)) return true
  const marker = markerOf(content, line)
  return marker !== undefined && marker.startsAtOne && !marker.isEmpty
}

const scanList = (scan: Scan, index: number, marker: Marker): Scanned<ListBlock> | undefined => {
  const items: ListItem[] = []
  let next = index
  let current: Marker | undefined = marker
  while (current !== undefined) {
    const item: ScannedItem | undefined = scanItem(scan, next, current)
    if (item === undefined) return DECLINED
    items.push(item.item)
    next = item.next
    current = item.sibling?.character === marker.character ? item.sibling : undefined
  }
  const start = items[0]?.start ?? 0
  const end = items.at(-1)?.end ?? start
  return { block: { kind: 'list', isOrdered: marker.isOrdered, start, end, items }, next }
}

interface ScannedItem {
  readonly item: ListItem
  readonly next: number
  /** The marker that follows right behind the item, if one does. */
  readonly sibling: Marker | undefined
}

const scanItem = (scan: Scan, index: number, marker: Marker): ScannedItem | undefined => {
  const { text, lines } = scan
  const opening = lines[index]
  // An empty item, or one that begins with indented code.
  if (opening === undefined || marker.isEmpty) return DECLINED
  if (/ {5}$/.test(text.slice(opening.first, marker.contentAt))) return DECLINED
  const content = lineOf(text, marker.contentAt, opening.to)
  // A list right behind a list's mark: parsers differ.
  if (markerOf(contentOf(text, content), content) !== undefined) return DECLINED
  const body: Line[] = [content]
  let next = index + 1
  let used = next
  let wasBlank = false
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (line === undefined) break
    if (isBlank(line)) {
      body.push(line)
      wasBlank = true
      continue
    }
    if (line.first - line.from < marker.width) break
    body.push({ from: line.from + marker.width, first: line.first, to: line.to })
    wasBlank = false
    used = next + 1
  }
  const blocks = scanLines({ text, lines: body.slice(0, used - index) })
  const after = lines[next]
  const follower = after === undefined ? undefined : followerOf(text, after, wasBlank)
  if (blocks === undefined || follower === 'unclear') return DECLINED
  if (blocks.some((block) => block.kind === 'blockquote')) return DECLINED
  const end = blocks.at(-1)?.end ?? marker.contentAt
  return { item: { start: opening.first, end, blocks }, next, sibling: follower }
}

/** What the first line behind an item is: the next item's marker, something else, or not to be told by lines alone. */
const followerOf = (text: string, line: Line, isParted: boolean): Marker | undefined | 'unclear' => {
  const content = contentOf(text, line)
  if (line.first - line.from > 3) return 'unclear'
  if (THEMATIC_BREAK.test(content)) return isParted || !/^-+$/.test(content) ? undefined : 'unclear'
  const marker = markerOf(content, line)
  if (marker !== undefined) return marker
  if (isParted || isAtxHeading(content)) return undefined
  return 'unclear'
}
