/** A file's text; where bytes are no UTF-8, what they were read as and where the first one stands. */
export interface Decoded {
  readonly text: string
  readonly odd: { readonly offset: number; readonly count: number; readonly explanation: string } | undefined
  /** Why there is no text to be had. */
  readonly unreadable: string | undefined
}

// What Windows-1252 has in place of the control characters 0x80 to 0x9f (the WHATWG Encoding Standard's index);
// written out, since Node's own decoder of that name reads them as control characters.
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const CONTROLS = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g
const BOM = '\ufeff'

/**
 * Bytes to text without losing any: UTF-8, with or without a byte-order mark; each byte that is no
 * UTF-8 is read as Windows-1252 and said so. A file with NUL bytes is no text.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const unreadable = unreadableBecause(bytes)
  if (unreadable !== undefined) return { text: '', odd: undefined, unreadable }
  const utf8 = decodeStrictly(bytes)
  if (utf8 !== undefined) return { ...withoutBom(utf8), unreadable: undefined }
  const { text, first, count } = decodePiecewise(bytes)
  const explanation = `${count === 1 ? 'a byte is' : `${count} bytes are`} no UTF-8 and read as Windows-1252`
  return { text, odd: { offset: first, count, explanation }, unreadable: undefined }
}

const unreadableBecause = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'it is encoded as UTF-16, expected UTF-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'it is encoded as UTF-16, expected UTF-8'
  if (bytes.includes(0)) return 'it holds NUL bytes, so it is no text'
  return bytes.length === 0 ? 'it is empty' : undefined
}

const decodeStrictly = (bytes: Uint8Array): string | undefined => {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

const withoutBom = (text: string): Pick<Decoded, 'text' | 'odd'> => {
  const plain = text.startsWith(BOM) ? text.slice(1) : text
  if (plain.search(CONTROLS) === -1) return { text: plain, odd: undefined }
  const controls = [...plain.matchAll(CONTROLS)]
  const first = controls[0]
  if (first === undefined) return { text: plain, odd: undefined }
  const code = (plain.codePointAt(first.index) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const explanation =
    controls.length === 1
      ? `it holds the control character U+${code}, which nobody sees`
      : `it holds ${controls.length} control characters that nobody sees, the first of them U+${code}`
  return { text: plain, odd: { offset: first.index, count: controls.length, explanation } }
}

const decodePiecewise = (bytes: Uint8Array): { text: string; first: number; count: number } => {
  let text = ''
  let first = -1
  let count = 0
  let good = 0
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    text += strictUtf8.decode(bytes.subarray(good, at))
    if (first === -1) first = text.length
    text += windows1252(bytes[at] ?? 0)
    count += 1
    at += 1
    good = at
  }
  text += strictUtf8.decode(bytes.subarray(good))
  return { text: text.startsWith(BOM) ? text.slice(1) : text, first, count }
}

const windows1252 = (byte: number): string => WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte)

/** Length in bytes of the UTF-8 sequence at `at`; 0 where there is none. */
export const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  if (length === 0 || at + length > bytes.length) return 0
  return decodeStrictly(bytes.subarray(at, at + length)) === undefined ? 0 : length
}
