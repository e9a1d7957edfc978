import type { Block, ListItem } from '../blocks.ts'
import { isList } from '../blocks.ts'
import type { Part } from './anatomy.ts'
import type { Splice } from './plan.ts'

/** Where the line that holds an offset begins. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** Where the line that holds an offset ends, its line end left out. */
export const lineEnd = (text: string, offset: number): number => {
  const newline = text.indexOf('\n', offset)
  if (newline === -1) return text.length
  return newline > offset && text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline
}

/** Where the next line begins; the end of the text behind the last one. */
export const nextLine = (text: string, offset: number): number => {
  const newline = text.indexOf('\n', offset)
  return newline === -1 ? text.length : newline + 1
}

const isBlankFrom = (text: string, start: number): boolean =>
  text.slice(start, lineEnd(text, start)).trim() === ''

/** What stands in front of the words of an item: `  - `; `undefined`: more than blanks and a bullet. */
export const markerOf = (text: string, { blocks: [first], start }: ListItem): string | undefined => {
  const marker = text.slice(lineStart(text, start), first?.start ?? start)
  return /^ *[-*+] +$/.test(marker) ? marker : undefined
}

/** A text whose later lines stand as deep as the first one's words. */
export const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(by) + line))
    .join('\n')

/** Lines behind the line that holds an offset, with a blank line behind them where text follows at once. */
export const linesBehind = (text: string, offset: number, lines: string): Splice => {
  const end = lineEnd(text, offset)
  const next = nextLine(text, end)
  const isFollowed = next < text.length && !isBlankFrom(text, next)
  return { start: end, end, text: `\n${lines}${isFollowed && !isListLine(text, next) ? '\n' : ''}` }
}

const isListLine = (text: string, start: number): boolean =>
  /^ *(?:[-*+]|\d+[.)]) /.test(text.slice(start, lineEnd(text, start)))

/** A text of its own, with blank lines around it, behind the line that holds an offset. */
export const paragraphBehind = (text: string, offset: number, paragraph: string): Splice => {
  const end = lineEnd(text, offset)
  const next = nextLine(text, end)
  const isFollowed = next < text.length && !isBlankFrom(text, next)
  return { start: end, end, text: `\n\n${paragraph}${isFollowed ? '\n' : ''}` }
}

/** One more item behind another one of its list, parted from it as the items are from each other. */
export const itemBehind = (
  text: string,
  items: readonly ListItem[],
  behind: ListItem,
  words: string,
): Splice => {
  const marker = markerOf(text, behind) ?? '- '
  const gap = isLoose(text, items) ? '\n' : ''
  return linesBehind(text, behind.end, `${gap}${marker}${indented(words, marker.length)}`)
}

/** Do blank lines part the items? */
const isLoose = (text: string, items: readonly ListItem[]): boolean => {
  const [first, second] = items
  return (
    first !== undefined &&
    second !== undefined &&
    (text.slice(first.end, second.start).match(/\n/g) ?? []).length > 1
  )
}

/** The whole lines of an item, the line end of the last one too; and one of two blank lines that would be left. */
export const linesOfItem = (
  text: string,
  item: ListItem,
): { readonly start: number; readonly end: number } => {
  const start = lineStart(text, item.start)
  const end = nextLine(text, item.end)
  const isBelowBlank = start > 0 && isBlankFrom(text, lineStart(text, start - 1))
  return isBelowBlank && end < text.length && isBlankFrom(text, end)
    ? { start, end: nextLine(text, end) }
    : { start, end }
}

/** The last list of a section, where it is the section's last block. */
export const lastList = (blocks: readonly Block[]) => {
  const last = blocks.filter(({ kind }) => kind !== 'thematicBreak').at(-1)
  return last !== undefined && isList(last) ? last : undefined
}

/** The last character of what a section says; its heading's where it says nothing. */
export const contentEndOf = ({ blocks, headingEnd }: Part): number =>
  blocks.filter(({ kind }) => kind !== 'thematicBreak').at(-1)?.end ?? headingEnd
