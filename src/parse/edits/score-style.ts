/** A score as it is to be written, and how much of the line it takes the place of. */
export interface StyledScore {
  readonly text: string
  /** UTF-16 code units of the former score. */
  readonly length: number
}

const UNSCORED =
  /^(?:tbc|tbd|todo|n\/?a|none|unknown|not (?:yet )?scored|to be (?:confirmed|decided|scored)|[-–—?]+)(?=$|\s*\()/i
/** What may stand between the number and the word, and what a score ends before. */
const BETWEEN = '\\s*[-–—:=]\\s*|\\s+'
const END = '(?=$|\\s*[—–:;,.(]|\\s+-\\s)'

/**
 * A score in the style of the one that stands there: `3`, `[3]`, `3 - Medium`, `Medium (3)`, `Medium`, with whatever
 * emphasis is around it; `Medium (3)` where nothing was scored yet. `undefined`: it is not one score and nothing else
 * in front of a remark.
 */
export const styledScore = (
  line: string,
  { step, words }: { readonly step: number; readonly words: readonly string[] },
): StyledScore | undefined => {
  const word = words[step - 1] ?? ''
  const unscored = UNSCORED.exec(line)?.[0]
  if (unscored !== undefined) return { text: `${word} (${step})`, length: unscored.length }
  const any = words
    .toSorted((left, right) => right.length - left.length)
    .map(pattern)
    .join('|')
  for (const form of FORMS) {
    const match = new RegExp(`^${form.replaceAll('WORD', `(?<word>${any})`)}${END}`, 'i').exec(line)
    if (match === null) continue
    const written = match.groups?.['word']
    const number = match.groups?.['number']
    if (isContradiction(words, written, number)) return undefined
    const text = inPlaceOf(match[0], { number, written, step, word })
    return { text, length: match[0].length }
  }
  return undefined
}

const MARK = '[*_`]{0,3}'
const NUMBER = '(?<number>\\d+)'
/** The longest first, so that a number with a word is not taken for a number with a remark. */
const FORMS = [
  `${MARK}\\[?${NUMBER}\\]?${MARK}(?:${BETWEEN})${MARK}WORD${MARK}`,
  `${MARK}${NUMBER}\\s*\\(WORD\\)${MARK}`,
  `${MARK}WORD${MARK}\\s*[[(]${NUMBER}[\\])]${MARK}`,
  `${MARK}WORD${MARK}\\s*[-–—:=]\\s*${NUMBER}${MARK}`,
  `${MARK}\\[${NUMBER}\\]${MARK}`,
  `${MARK}${NUMBER}${MARK}`,
  `${MARK}WORD${MARK}`,
]

const pattern = (word: string): string =>
  word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[\\s-]+')

/** `3 - High` on a scale on which High is 4 says two things. */
const isContradiction = (
  words: readonly string[],
  written: string | undefined,
  number: string | undefined,
): boolean => {
  if (number === undefined) return false
  const step = Number(number)
  if (step < 1 || step > words.length) return true
  const plain = written?.toLowerCase().replaceAll(/[\s-]+/g, ' ')
  return plain !== undefined && words[step - 1]?.toLowerCase() !== plain
}

const inPlaceOf = (
  former: string,
  put: {
    readonly number: string | undefined
    readonly written: string | undefined
    readonly step: number
    readonly word: string
  },
): string => {
  const numbered = put.number === undefined ? former : former.replace(put.number, () => String(put.step))
  return put.written === undefined ? numbered : numbered.replace(put.written, () => put.word)
}
