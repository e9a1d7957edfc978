import { shownText } from './matrix-table.ts'

/** As much of a text as there is room for, and a sign that there is more. Room is counted in narrow letters. */
export const shortened = (value: string, room: number): string => {
  const whole = shownText(value)
  if (roomOf(whole) <= room) return whole
  const characters = Array.from(whole)
  const fitting = characters.findIndex(
    (_, index) => roomOf(characters.slice(0, index + 1).join('')) > room - 1,
  )
  return `${characters.slice(0, fitting).join('').trimEnd()}…`
}

/** The same in two lines at most, parted at a blank. */
export const inTwoLines = (value: string, room: number): readonly string[] => {
  const words = shownText(value).split(' ')
  const over = words.findIndex((_, index) => roomOf(words.slice(0, index + 1).join(' ')) > room)
  const first = over === -1 ? words.length : Math.max(1, over)
  return [words.slice(0, first), words.slice(first)]
    .filter((part) => part.length > 0)
    .map((part) => shortened(part.join(' '), room))
}

/** The room that a text takes, whatever the font: an estimate. */
export const roomOf = (value: string): number =>
  Array.from(value).reduce(
    (room, character) => room + (WIDE.test(character) ? 2 : BROAD.test(character) ? 1.3 : 1),
    0,
  )

/** Ideographs, syllables as wide as they, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u
const BROAD = /[\p{Lu}mw%@&—…]/u
