/** A text whose encoding somebody mistook, put right. */
export interface RepairedText {
  readonly text: string
  /** As what its UTF-8 was read: `Mac Roman`, `Windows-1252`. */
  readonly readAs: string
  /** How many stretches of wrong characters were put right. */
  readonly count: number
  /** The first line, from 1, on which one stood. */
  readonly line: number
}

/** What became of a text: it was sound, it was put right, or it looks wrong and nobody can be sure how to put it right. */
export type Repair = { readonly repaired: RepairedText } | { readonly doubtful: number } | undefined

/**
 * Puts UTF-8 right that was read as Mac Roman or Windows-1252 and written again (`‚Äô` and `â€™` for `’`). Only where
 * that is certain: each stretch of characters beyond ASCII is such a mistake, gives signs that people write, and turns
 * back into what stood there. Where only some are, `doubtful` says on which line the first one stands.
 */
export const repairText = (text: string): Repair => {
  const repairs = CODE_PAGES.flatMap((page) => repairWith(text, page))
  const [first, second] = repairs
  if (first !== undefined && (second === undefined || second.text === first.text)) return { repaired: first }
  const suspect = SUSPECT.exec(text)
  return suspect === null ? undefined : { doubtful: lineOf(text, suspect.index) }
}

interface CodePage {
  readonly name: string
  /** The characters of the bytes 0x80 to 0xff. */
  readonly upper: string
}

/** Apple's table ROMAN.TXT; the last but fifteenth is its own sign, U+F8FF. */
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'
/** The index of the WHATWG Encoding Standard; what it leaves out is the control character of that number. */
const WINDOWS_1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('')

const CODE_PAGES: readonly CodePage[] = [
  { name: 'Mac Roman', upper: MAC_ROMAN },
  { name: 'Windows-1252', upper: WINDOWS_1252 },
]

const BEYOND_ASCII = /[^\0-\x7f]+/g
/** The beginnings of quotation marks, dashes, accented letters and pictures, as either mistake shows them. */
const SUSPECT = /‚Ä|â€|Ã[\u0080-\u00bf]|√[©®†°¢£§•¶]|\uf8ffü|ðŸ|‚Ç¨|â‚¬/
/** What people write beyond ASCII: letters of western Europe, punctuation, signs of money, arrows, signs, pictures. */
const PLAUSIBLE =
  /^[\u00a0-\u017f\u02c6\u02dc\u2000-\u206f\u20a0-\u20bf\u2100-\u27bf\u2900-\u297f\u2b00-\u2bff\ufe0f\ufeff\u{1f000}-\u{1faff}\u{e0020}-\u{e007f}]+$/u

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

const repairWith = (text: string, page: CodePage): readonly RepairedText[] => {
  const stretches = [...text.matchAll(BEYOND_ASCII)]
  const meant = stretches.map(([stretch]) => meantBy(stretch, page))
  const [first] = stretches
  if (first === undefined || meant.includes(undefined)) return []
  let index = 0
  const repaired = text.replaceAll(BEYOND_ASCII, (stretch) => meant[index++] ?? stretch)
  return [{ text: repaired, readAs: page.name, count: stretches.length, line: lineOf(text, first.index) }]
}

/** What a stretch was before it was mistaken; `undefined` where it was not, or where the way back leads elsewhere. */
const meantBy = (stretch: string, { upper }: CodePage): string | undefined => {
  const bytes = Array.from(stretch, (character) => upper.indexOf(character))
  if (bytes.includes(-1)) return undefined
  try {
    const meant = strict.decode(Uint8Array.from(bytes, (index) => index + 0x80))
    const again = [...encoder.encode(meant)].map((byte) => upper[byte - 0x80] ?? '').join('')
    return PLAUSIBLE.test(meant) && again === stretch ? meant : undefined
  } catch {
    return undefined
  }
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length
