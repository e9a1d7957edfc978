import type { Block } from './blocks.ts'

/** A line, or what is left of it inside a list item: offsets into the text, without the line end. */
export interface Line {
  /** First character of the line within its container. */
  readonly from: number
  /** First character that is no space; equals `to` on a blank line. */
  readonly first: number
  readonly to: number
}

/** The lines of one container: the file, or a list item. */
export interface Scan {
  readonly text: string
  readonly lines: readonly Line[]
}

/** A block that was found, and where to go on. */
export interface Scanned<B extends Block = Block> {
  readonly block: B
  /** Index of the first line behind the block. */
  readonly next: number
}

/** A line without the white space that Markdown does not count. */
export const lineOf = (text: string, from: number, to: number): Line => {
  let first = from
  while (first < to && text.charCodeAt(first) === 32) first += 1
  return { from, first, to }
}

export const isBlank = (line: Line): boolean => line.first === line.to
/** The words of a line, without the spaces around them. */
export const contentOf = (text: string, line: Line): string =>
  withoutTrailingSpaces(text.slice(line.first, line.to))

// Markdown trims spaces, not every white space there is in Unicode.
export const withoutTrailingSpaces = (text: string): string => {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 32) end -= 1
  return text.slice(0, end)
}
