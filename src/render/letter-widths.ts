import { WORD_SIZES, type WordSize } from './sketch.ts'

/** How words of a drawing are set. */
export interface Lettering {
  readonly size: WordSize
  readonly isBold: boolean
}

/**
 * How wide a text is at most, in units of a drawing: as set in the font that is shipped, and a part more, since a page
 * is shown in whatever font its reader has.
 */
export const widthOf = (text: string, { size, isBold }: Lettering): number => {
  const widths = isBold ? BOLD : REGULAR
  const hundredths = Array.from(text).reduce((sum, letter) => sum + letterWidth(letter, widths), 0)
  return (hundredths / 100) * WORD_SIZES[size] * (isBold ? BOLD_SLACK : SLACK)
}

/** Of Arial, Roboto, Segoe UI, Inter and DejaVu Sans the last is the widest. */
const SLACK = 1.1
const BOLD_SLACK = 1.17

const letterWidth = (letter: string, widths: readonly number[]): number => {
  const code = letter.codePointAt(0) ?? 0
  const known = code < 160 ? widths[code - 32] : widths[code - 160 + 95]
  if (known !== undefined && code >= 32) return known
  if (/\p{M}|\u200d/u.test(letter)) return 0
  return WIDE.test(letter) ? 115 : 105
}

/** Ideographs, syllables as wide as they, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u

/** Of U+0020 to U+007E, then of U+00A0 to U+00FF, in hundredths of the height of letters. */
const read = (widths: string): readonly number[] => widths.split(' ').map(Number)

const REGULAR = read(
  '28 29 47 63 64 98 64 30 36 36 50 66 29 46 29 36 63 41 61 62 65 59 62 57 62 62 29 30 66 66 66 51 97 69 65 73 72 60 59 75 74 27 57 67 57 90 75 76 64 76 64 64 65 74 69 99 68 68 63 36 36 36 47 46 32 56 61 57 61 58 37 61 59 24 24 55 24 88 59 60 61 61 38 53 33 59 56 82 55 56 55 43 33 43 66 28 29 57 61 72 55 27 57 59 91 45 58 66 66 67 48 46 66 44 45 32 59 60 29 27 30 48 58 80 85 88 51 69 69 69 69 69 69 99 73 60 60 60 60 27 27 27 27 73 75 76 76 76 76 76 66 76 74 74 74 74 68 64 62 56 56 56 56 56 56 92 57 58 58 58 58 24 24 24 24 58 59 60 60 60 60 60 66 60 59 59 59 59 56 61 56',
)

const BOLD = read(
  '24 34 55 65 65 102 67 34 38 38 56 68 33 47 33 39 67 43 63 65 68 62 65 58 65 65 33 34 68 68 68 56 102 75 66 74 72 61 59 75 75 28 58 72 57 93 76 77 65 78 66 65 67 73 75 104 74 73 66 38 39 38 49 48 37 58 63 59 63 60 40 63 62 27 27 58 27 91 62 61 63 63 41 56 37 62 60 85 58 60 57 47 37 47 68 24 34 59 64 76 57 34 57 62 91 46 66 68 66 66 44 46 68 46 47 37 63 60 33 36 33 49 66 85 88 92 56 75 75 75 75 75 75 102 74 61 61 61 61 28 28 28 28 76 76 77 77 77 77 77 68 77 73 73 73 73 73 67 66 58 58 58 58 58 58 91 59 60 60 60 60 27 27 27 27 60 62 61 61 61 61 61 68 61 62 62 62 62 60 63 60',
)
