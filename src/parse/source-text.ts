import type { Place, Written } from '../domain/finding.ts'

/** A file's text with the places of its offsets. */
export interface SourceText {
  readonly file: string
  readonly text: string
  readonly placeOf: (start: number, end: number) => Place
  /** The offset of a line and a column, both from 1. */
  readonly offsetAt: (line: number, column: number) => number
  /** The text between two offsets, without the indent of its later lines and without outer white space. */
  readonly written: (start: number, end: number) => Written
}

/** Wraps a text so that any stretch of it can say where it stands. */
export const sourceText = (file: string, text: string): SourceText => {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  const placeOf = (start: number, end: number): Place => {
    const line = lineAt(lineStarts, start)
    const endLine = lineAt(lineStarts, end)
    return {
      file,
      line: line + 1,
      column: start - (lineStarts[line] ?? 0) + 1,
      endLine: endLine + 1,
      endColumn: end - (lineStarts[endLine] ?? 0) + 1,
    }
  }
  const written = (start: number, end: number): Written => {
    const raw = text.slice(start, end)
    const leading = raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    const from = start + (trimmed === '' ? 0 : leading)
    return { text: withoutIndent(trimmed), place: placeOf(from, from + trimmed.length) }
  }
  const offsetAt = (line: number, column: number): number => (lineStarts[line - 1] ?? 0) + column - 1
  return { file, text, placeOf, offsetAt, written }
}

const withoutIndent = (text: string): string =>
  text.includes('\n') ? text.replaceAll('\r\n', '\n').replaceAll(/\n[ \t]+/g, '\n') : text

const lineAt = (lineStarts: readonly number[], offset: number): number => {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
