import { placeholderIn } from '../domain/placeholder.ts'
import { counted } from '../shared/counted.ts'
import { writtenDates } from '../shared/written-dates.ts'
import type { TextLine } from './import-outline.ts'
import { plainWords } from './import-plain.ts'
import type { Repair } from './repair-text.ts'

/** What the report says of how a text was read: an encoding that was put right, or could not be for certain. */
export const notesOfRepair = (repair: Repair): readonly string[] => {
  if (repair === undefined) return []
  if ('doubtful' in repair)
    return [
      `line ${repair.doubtful} holds signs that a mistaken encoding leaves, and nobody can be certain what they were: they stand as they came`,
    ]
  const { readAs, count, line } = repair.repaired
  return [
    `UTF-8 that had been read as ${readAs} is put right in ${counted(count, 'place')}, the first on line ${line}; each turns back into what stood there`,
  ]
}

/** What is known of a text besides its lines. */
export interface TextFacts {
  /** Fields that are named and say nothing. */
  readonly blank: readonly { readonly name: string; readonly at: string }[]
  /** ISO. */
  readonly date: string
  readonly isMarkdown: boolean
}

/** What somebody still has to do about a text: blanks, placeholders, boxes nobody ticked, a review that is overdue. */
export const notesOfText = (
  lines: readonly TextLine[],
  { blank, date, isMarkdown }: TextFacts,
): readonly string[] => {
  const prose = isMarkdown ? outsideCode(lines) : plainWords(lines)
  const boxes = prose.filter(({ text }) => /^\s*(?:[-*+]|\d+[.)])\s+\[ \]\s/.test(text))
  const [box] = boxes
  return [
    ...blank.map(({ name, at }) => `"${name}" (${at}) is left blank`),
    ...prose.flatMap(({ at, text }) => {
      const found = placeholderIn(text.replaceAll(/`[^`]*`/g, ''))
      return found === undefined ? [] : [`"${found.text}" (${at}) only keeps a place`]
    }),
    ...prose
      .filter(({ text }) => /^\s*\|.*\|\s*$/.test(text) && /\|\s*\|/.test(text))
      .map(({ at }) => `a cell of the table (${at}) is empty`),
    ...(box === undefined
      ? []
      : [`${counted(boxes.length, 'box', 'boxes')} (${box.at} and on) nobody has ticked`]),
    ...prose.flatMap((line) => overdue(line, date)),
  ]
}

const overdue = ({ at, text }: TextLine, today: string): readonly string[] =>
  /\b(?:next )?review(?:ed)?\b[^:|]{0,20}(?:[:|]|\bdue\b|\bby\b)/i.test(text) &&
  !/\blast\b|\breviewed\b/i.test(text)
    ? writtenDates(text)
        .filter((day) => day < today)
        .slice(0, 1)
        .map((day) => `the review of ${day} (${at}) is overdue on ${today}`)
    : []

/** The lines outside fenced code. */
export const outsideCode = (lines: readonly TextLine[]): readonly TextLine[] => {
  let isFenced = false
  return lines.filter(({ text }) => {
    const isFence = /^\s*(?:`{3}|~{3})/.test(text)
    if (isFence) isFenced = !isFenced
    return !isFence && !isFenced
  })
}
