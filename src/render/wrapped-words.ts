import { shownText } from './matrix-table.ts'
import { widthOf, type Lettering } from './letter-widths.ts'

/** The room for a text: how wide a line may be, in units of the drawing, and how many there may be. */
export interface Room extends Lettering {
  readonly width: number
  readonly lines: number
}

/**
 * A text in the lines that there is room for, parted at blanks, and within words that are longer than a line. Where more
 * is said than fits, the last line ends in `…`: the table beside the picture says it all.
 */
export const wrappedWords = (value: string, room: Room): readonly string[] => {
  const fits = (line: string): boolean => widthOf(line, room) <= room.width
  const lines: string[] = []
  let line = ''
  for (const word of shownText(value).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) line = longer
    else {
      if (line !== '') lines.push(line)
      const [whole, rest] = partedWord(word, fits)
      lines.push(...whole)
      line = rest
    }
    // Of what nobody will see there may be very much.
    if (lines.length > room.lines) break
  }
  const all = [...lines, line].filter((each) => each !== '')
  if (all.length <= room.lines) return all
  return [...all.slice(0, room.lines - 1), ended(all[room.lines - 1] ?? '', fits)]
}

/** Pieces of a word that fill a line each, and what is left of it. */
const partedWord = (
  word: string,
  fits: (line: string) => boolean,
): readonly [whole: readonly string[], rest: string] => {
  if (fits(word)) return [[], word]
  const whole: string[] = []
  let piece = ''
  for (const letter of lettersOf(word)) {
    if (piece === '' || fits(piece + letter)) piece += letter
    else {
      whole.push(piece)
      piece = letter
    }
    if (whole.length > MOST_PIECES) break
  }
  return [whole, piece]
}

/** More lines than any picture has room for. */
const MOST_PIECES = 40

/** The line with a sign that there is more, as much of it as fits. */
const ended = (line: string, fits: (line: string) => boolean): string => {
  const letters = [...lettersOf(line)]
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** As people count them: a letter with its accents is one, and so is an emoji of several signs. */
const lettersOf = (text: string): readonly string[] =>
  Array.from(LETTERS.segment(text), ({ segment }) => segment)

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })
