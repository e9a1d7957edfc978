import { sequenceLength } from '../decode.ts'

/** Where the characters of a decoded text stand among the bytes it was decoded from. */
export interface ByteMap {
  /** The byte at which a character begins; behind the last one, the number of bytes. */
  readonly byteOf: (offset: number) => number
  /** Does a byte between two characters stand for nothing in UTF-8? */
  readonly isOdd: (start: number, end: number) => boolean
}

const BOM = [0xef, 0xbb, 0xbf]

/** The way back from the text that `decode` gave to the bytes it was given. */
export const byteMap = (bytes: Uint8Array, text: string): ByteMap => {
  const head = BOM.every((byte, index) => bytes[index] === byte) ? BOM.length : 0
  const encoded = new TextEncoder().encode(text)
  const body = bytes.subarray(head)
  if (encoded.length === body.length && encoded.every((byte, index) => byte === body[index]))
    return {
      byteOf: (offset) => head + new TextEncoder().encode(text.slice(0, offset)).length,
      isOdd: () => false,
    }
  const { starts, odd } = walk(bytes, head, text.length)
  return {
    byteOf: (offset) => starts[offset] ?? bytes.length,
    isOdd: (start, end) => odd.some((offset) => offset >= start && offset < end),
  }
}

/** Each byte that is no UTF-8 became one character. */
const walk = (
  bytes: Uint8Array,
  head: number,
  length: number,
): { readonly starts: Uint32Array; readonly odd: readonly number[] } => {
  const starts = new Uint32Array(length + 1)
  const odd: number[] = []
  let offset = 0
  for (let at = head; at < bytes.length;) {
    const size = sequenceLength(bytes, at)
    // Four bytes are two code units of UTF-16.
    const units = size === 4 ? 2 : 1
    if (size === 0) odd.push(offset)
    for (let unit = 0; unit < units; unit += 1) starts[offset + unit] = at
    offset += units
    at += Math.max(size, 1)
  }
  starts[length] = bytes.length
  return { starts, odd }
}
