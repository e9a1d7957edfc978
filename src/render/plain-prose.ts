/** A stretch of a line: text, or a name between two backticks. */
export interface Run {
  readonly kind: 'text' | 'code'
  readonly text: string
}

/** A paragraph, or a list of items of one line each. */
export type PlainBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** `start` is the number of the first item; `undefined` for bullets. */
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly (readonly Run[])[] }

/**
 * The blocks of markdown in which nothing means anything but blank lines, single backticks and plain lists:
 * most of what people write, read a hundred times faster than by the library. `undefined` for all other markdown.
 */
export const plainProse = (markdown: string): readonly PlainBlock[] | undefined => {
  if (meansMore(markdown)) return undefined
  const blocks: PlainBlock[] = []
  for (const part of markdown.split(/\n(?: ?\n)+/)) {
    const lines = part.split('\n').filter((line) => line.trim() !== '')
    const read = blocksOf(lines)
    // A list after a list, with a blank line between them, may be one loose list.
    if (read === undefined || (blocks.at(-1)?.kind === 'list' && read[0]?.kind === 'list')) return undefined
    for (const block of read) blocks.push(block)
  }
  return blocks
}

const meansMore = (markdown: string): boolean =>
  MEANS_MORE.test(markdown.includes('`') ? markdown.replaceAll(CODE, 'x') : markdown)

/** A name in backticks, within one line and touched by no other backtick. */
const CODE = /(?<!`)`(?! )([^`\n\r]+)(?<! )`(?!`)/g

/** Marks, addresses, blanks of other kinds, indented lines and hard breaks, and what begins something else than a plain item. */
const MEANS_MORE =
  /[\\`*_[\]<>&|~#!@=]|[^\S \n]|:\/\/|www\.|^ {2}| {2}$|^ ?[+:]|^ ?-(?! [^ \n-])|^ ?\d+\)|^ ?\d+\.(?! [^ \n])|^ [-\d]/im

const ITEM = /^(?:-|(\d{1,9})\.) (.+)$/
/** What would be a list or more within an item. */
const BEGINS_MORE = /^(?:[-+:]|\d+[.)])/

/** The blocks of lines without a blank one among them: a paragraph, a list, or the one and then the other. */
const blocksOf = (lines: readonly string[]): readonly PlainBlock[] | undefined => {
  const first = lines.findIndex((line) => ITEM.test(line))
  const [prose, items] = first < 0 ? [lines, []] : [lines.slice(0, first), lines.slice(first)]
  const text = prose.join('\n').trim()
  const paragraph: readonly PlainBlock[] = text === '' ? [] : [{ kind: 'paragraph', runs: runsOf(text) }]
  if (items.length === 0) return paragraph
  const list = listOf(items)
  // Of ordered lists only one that begins at 1 can follow a paragraph at once (CommonMark 0.31 §5.3).
  const mayFollow = text === '' || list?.start === undefined || list.start === 1
  return list === undefined || !mayFollow ? undefined : [...paragraph, list]
}

const listOf = (lines: readonly string[]): Extract<PlainBlock, { readonly kind: 'list' }> | undefined => {
  const items = lines.map((line) => ITEM.exec(line))
  const numbers = items.map((item) => item?.[1])
  const [number] = numbers
  // An item of several lines, a list in an item, or two kinds of lists.
  const isPlain = items.every(
    (item) =>
      item !== null && (item[1] === undefined) === (number === undefined) && !BEGINS_MORE.test(item[2] ?? ''),
  )
  if (!isPlain) return undefined
  return {
    kind: 'list',
    start: number === undefined ? undefined : Number(number),
    items: items.map((item) => runsOf((item?.[2] ?? '').trim())),
  }
}

const runsOf = (text: string): readonly Run[] =>
  text.includes('`')
    ? // A split by a pattern with a group gives texts and groups in turn.
      text
        .split(CODE)
        .map((piece, index): Run => ({ kind: index % 2 === 1 ? 'code' : 'text', text: piece }))
        .filter((run) => run.text !== '')
    : [{ kind: 'text', text }]
