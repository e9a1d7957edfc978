import { inTheMannerOf, mentionsOf } from '../domain/id-mentions.ts'
import type { IdPlace } from '../domain/renumbering.ts'

/** One mention of an id in a file. */
export interface IdMention extends IdPlace {
  /** Which one on its line, from 0. */
  readonly nth: number
  /** What stands behind it on its line. */
  readonly behind: string
}

/** Every mention of an id in a text of bytes, in their order. */
export const idMentions = (file: string, text: string, id: string): readonly IdMention[] => {
  const lines = text.split('\n')
  const counts = new Map<number, number>()
  return mentionsOf(file, text, id).map(({ place: { line, endColumn } }) => {
    const nth = counts.get(line) ?? 0
    counts.set(line, nth + 1)
    const whole = lines[line - 1] ?? ''
    return { file, line, nth, text: whole, behind: whole.slice(endColumn - 1) }
  })
}

/** The text with another id at some of its mentions, each in the manner in which the old one stands there. */
export const withOtherIds = (
  text: string,
  id: string,
  otherOf: (mention: IdMention) => string | undefined,
): string => {
  const lines = text.split('\n')
  const mentions = idMentions('', text, id)
  const places = mentionsOf('', text, id)
  for (const [index, { place, written }] of [...places.entries()].toReversed()) {
    const mention = mentions[index]
    const other = mention === undefined ? undefined : otherOf(mention)
    const line = lines[place.line - 1]
    if (other === undefined || line === undefined) continue
    const [before, behind] = [line.slice(0, place.column - 1), line.slice(place.endColumn - 1)]
    lines[place.line - 1] = `${before}${inTheMannerOf(written, other)}${behind}`
  }
  return lines.join('\n')
}
