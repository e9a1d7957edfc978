import type { Block, ListItem } from './blocks.ts'
import { isHeading, isList } from './blocks.ts'
import { scanBlocks } from './scan-blocks.ts'

/** Parses markdown that the line scanner declines; remembers what it parsed. */
export type ParseMarkdown = (text: string) => Promise<readonly Block[]>

/** The most text, in UTF-16 code units, that is given to the full parser, which takes far longer for it. */
const MOST_PARSED = 256 << 10

/** The blocks of a text, or why nobody can tell them. */
export type ReadBlocks = { readonly blocks: readonly Block[] } | { readonly unreadable: string }

/**
 * The blocks of a text: by the line scanner where it can, else section by section, so that only the sections
 * it declines go through the full parser.
 */
export const readBlocks = async (text: string, parseMarkdown: ParseMarkdown): Promise<ReadBlocks> => {
  const matter = FRONT_MATTER.exec(text)
  if (matter !== null) return afterFrontMatter(text, matter, parseMarkdown)
  const whole = scanBlocks(text)
  if (whole !== undefined) return { blocks: whole }
  const blocks: Block[] = []
  let parsed = 0
  for (const [start, end] of cutBeforeHeadings(text)) {
    const piece = text.slice(start, end)
    const scanned = scanBlocks(piece)
    if (scanned === undefined) parsed += piece.length
    if (parsed > MOST_PARSED) return { unreadable: TOO_INTRICATE }
    try {
      for (const block of scanned ?? (await parseMarkdown(piece))) blocks.push(moved(block, start))
    } catch {
      // The parser has faults of its own; a file that brings one to light is still a hazard.
      return { unreadable: 'its markdown makes the parser give up; write lists and tables in a plainer way' }
    }
  }
  return { blocks }
}

/** `Key: value` lines between two rules at the top of a file, as other tools write them. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?=[A-Za-z][\w -]*:)([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/

/** The lines between the rules are read as a paragraph, so that a fact among them counts and the rest is reported. */
const afterFrontMatter = async (
  text: string,
  matter: RegExpExecArray,
  parseMarkdown: ParseMarkdown,
): Promise<ReadBlocks> => {
  const length = matter[0].length
  const start = text.indexOf('\n') + 1
  const rest = await readBlocks(text.slice(length), parseMarkdown)
  if ('unreadable' in rest) return rest
  const end = start + (matter[1] ?? '').trimEnd().length
  return { blocks: [{ kind: 'paragraph', start, end }, ...rest.blocks.map((block) => moved(block, length))] }
}

const TOO_INTRICATE = `it holds more than ${MOST_PARSED >> 10} kB of markdown with HTML, tabs or untidy tables, which takes too long to read`

const HEADING = /(?<=^|\n[ \t]*\r?\n)#{1,6}[ \t\r\n]/g
const FENCE = /^[ \t]*(?:[-*+>]|\d+[.)]|[ \t])*(?:`{3}|~{3})/m
/** HTML that goes on over blank lines until its own end. */
const LONG_HTML = /<(?:!--|\?|![A-Za-z]|!\[CDATA\[|\/?(?:script|pre|style|textarea)\b)/i

/**
 * Where a text can be cut in front of a heading without any block being cut through: behind a blank line, and
 * only where neither a fence nor HTML that spans blank lines can be open.
 */
const cutBeforeHeadings = (text: string): readonly (readonly [number, number])[] => {
  const starts = [0]
  for (const { index } of text.matchAll(HEADING)) {
    const last = starts.at(-1) ?? 0
    if (index === 0 || mayBeOpen(text.slice(last, index))) continue
    starts.push(index)
  }
  return starts.map((start, which) => [start, starts[which + 1] ?? text.length])
}

/** A piece in which every fence and comment is closed is one that the scanner vouches for. */
const mayBeOpen = (piece: string): boolean =>
  (FENCE.test(piece) || LONG_HTML.test(piece)) && scanBlocks(piece) === undefined

const moved = (block: Block, by: number): Block => {
  const span = { kind: block.kind, start: block.start + by, end: block.end + by }
  if (isHeading(block)) {
    const { depth, textStart, textEnd } = block
    return {
      kind: block.kind,
      depth,
      start: span.start,
      end: span.end,
      textStart: textStart + by,
      textEnd: textEnd + by,
    }
  }
  if (!isList(block)) return span
  const items = block.items.map((item): ListItem => ({
    start: item.start + by,
    end: item.end + by,
    blocks: item.blocks.map((inner) => moved(inner, by)),
  }))
  return { kind: block.kind, isOrdered: block.isOrdered, start: span.start, end: span.end, items }
}
