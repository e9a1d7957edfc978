/** What becomes of one line of a file. Lines count from 1. */
export interface LineEdit {
  readonly line: number
  /** Does the new text stand in the place of that line, or before it? */
  readonly isReplaced: boolean
  /** Without line ends. */
  readonly lines: readonly string[]
}

/**
 * A file with some of its lines replaced and some added, everything else byte for byte: a byte-order mark, the
 * line ends of Windows, blanks at the ends of lines and bytes that are no UTF-8 stay as they are. A new line ends as
 * the file's first one does. Of a line behind the last, only `before` it can be written: at the end of the file.
 */
export const editLines = (bytes: Uint8Array, edits: readonly LineEdit[]): Uint8Array => {
  const starts = lineStarts(bytes)
  const end = endOf(bytes, starts)
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { line, isReplaced, lines } of edits.toSorted(inOrder)) {
    const start = starts[line - 1] ?? bytes.length
    pieces.push(bytes.subarray(at, start))
    const isBehindText = start === bytes.length && start > 0 && bytes[start - 1] !== LF
    const text = isReplaced ? lines.join(end) : lines.map((each) => each + end).join('')
    pieces.push(new TextEncoder().encode(isBehindText && !isReplaced ? end + text : text))
    at = isReplaced ? contentEnd(bytes, start) : start
  }
  return joined([...pieces, bytes.subarray(at)])
}

/** What is added before a line comes before what stands in its place. */
const inOrder = (left: LineEdit, right: LineEdit): number =>
  left.line - right.line || Number(left.isReplaced) - Number(right.isReplaced)

const LF = 0x0a
const CR = 0x0d
const BOM = [0xef, 0xbb, 0xbf]

/** Where each line begins; the first behind the byte-order mark, which is no part of it. */
const lineStarts = (bytes: Uint8Array): readonly number[] => {
  const starts = [BOM.every((byte, index) => bytes[index] === byte) ? BOM.length : 0]
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) starts.push(at + 1)
  return starts
}

const endOf = (bytes: Uint8Array, [, second]: readonly number[]): string =>
  second !== undefined && bytes[second - 2] === CR ? '\r\n' : '\n'

/** The end of the line that begins at `start`, its line end left out. */
const contentEnd = (bytes: Uint8Array, start: number): number => {
  const newline = bytes.indexOf(LF, start)
  if (newline === -1) return bytes.length
  return newline > start && bytes[newline - 1] === CR ? newline - 1 : newline
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
