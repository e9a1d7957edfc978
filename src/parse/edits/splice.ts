import { changedStretch } from '../../shared/changed-stretch.ts'
import type { Anatomy } from './anatomy.ts'
import type { Refusal, Splice } from './plan.ts'
import { refusal } from './plan.ts'

/** A stretch of a file and the bytes that take its place. */
export interface ByteEdit {
  readonly start: number
  readonly end: number
  readonly bytes: Uint8Array
}

/** Puts bytes in the place of others. */
export const applyByteEdit = (bytes: Uint8Array, { start, end, bytes: put }: ByteEdit): Uint8Array => {
  const whole = new Uint8Array(bytes.length - (end - start) + put.length)
  whole.set(bytes.subarray(0, start))
  whole.set(put, start)
  whole.set(bytes.subarray(end), start + put.length)
  return whole
}

/** The one edit that makes the second file out of the first. */
export const byteEditBetween = (before: Uint8Array, after: Uint8Array): ByteEdit => {
  const { start, end, newEnd } = changedStretch(before, after)
  return { start, end, bytes: after.slice(start, newEnd) }
}

/** The file with every splice made, all else byte for byte; from the last to the first, so that offsets hold. */
export const spliced = (anatomy: Anatomy, splices: readonly Splice[]): Uint8Array | Refusal => {
  const { file, source } = anatomy
  const sorted = splices.toSorted((left, right) => left.start - right.start || left.end - right.end)
  let { bytes } = file
  for (const [index, splice] of sorted.toReversed().entries()) {
    const { start, end, text } = splice
    const later = sorted[sorted.length - index]
    if (later !== undefined && later.start < end)
      return refusal(`Two parts of the change meet in ${file.path}; make them one after the other`)
    if (anatomy.isOdd(start, end)) return refusal(oddBytes(anatomy, start))
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\0/.test(text))
      return refusal('The text holds half a character or NUL, which no file can hold; write it anew')
    const put = new TextEncoder().encode(text.replaceAll(/\r?\n/g, endNear(source.text, start)))
    bytes = applyByteEdit(bytes, { start: anatomy.byteOf(start), end: anatomy.byteOf(end), bytes: put })
  }
  return bytes
}

const oddBytes = ({ file, source }: Anatomy, start: number): string =>
  `Line ${source.placeOf(start, start).line} of ${file.path} holds bytes that are no UTF-8, and what they mean would be a guess; write the line anew as UTF-8 first`

/** The line end of the line an edit stands on, else of the one above, else of the first. */
const endNear = (text: string, at: number): string => {
  const behind = text.indexOf('\n', at)
  const newline = behind === -1 ? text.lastIndexOf('\n', at) : behind
  return newline > 0 && text.charCodeAt(newline - 1) === 13 ? '\r\n' : '\n'
}
