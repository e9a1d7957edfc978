import { inTheMannerOf, mentionsOf } from '../domain/id-mentions.ts'
import type { IdPlace } from '../domain/renumbering.ts'

/** The place of a mention that is the short id of a control (`D3`), which a line may hold several times. */
export const SHORT = -1

/** One mention of an id in a file. */
export interface IdMention extends IdPlace {
  /** Which one on its line, from 0; `SHORT`: the line names a control by its short id. */
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

/** The text with another short id on some of its lines, whole words alone. */
export const withOtherShortId = (
  text: string,
  { from, to, lines }: { readonly from: string; readonly to: string; readonly lines: ReadonlySet<number> },
): string => {
  const word = new RegExp(`(?<![A-Za-z\\d.])${from}(?![A-Za-z\\d])`, 'gi')
  return text
    .split('\n')
    .map((line, index) => (lines.has(index + 1) ? line.replaceAll(word, to) : line))
    .join('\n')
}
