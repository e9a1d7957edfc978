import type { Written } from '../domain/finding.ts'
import { isPlaceholder } from '../domain/placeholder.ts'
import type { Choice, WhoLine } from '../domain/record.ts'
import { splitNames } from './facts.ts'
import { plain } from './tables.ts'

/** What somebody has really written; `TBC` and `[your name]` only keep a place. */
export const written = (value: Written | undefined): Written | undefined =>
  value === undefined || isPlaceholder(value.text) ? undefined : value

/** The date that a value begins with, or the whole value where it begins with none. */
export const dateOf = (value: Written | undefined): Written | undefined => {
  const stated = written(value)
  const [date] = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(stated?.text ?? '') ?? []
  if (stated === undefined || date === undefined) return stated
  // Two dates are none: `2026-01-05 / 2026-10-06`.
  const isAnother = /\d{4}-\d{2}-\d{2}/.test(stated.text.slice(date.length))
  return isAnother ? stated : { text: date, place: stated.place }
}

/** Ids parted by commas, one value or several; `HAZ-0001: the first` is the id before the words. */
export const idsOf = (values: readonly Written[]): readonly Written[] =>
  values.flatMap(splitNames).flatMap(({ text, place }) => {
    const id = /^\W*([A-Za-z][\w.]*-\d+(?:\.[A-Za-z]+\d+)?)\b/.exec(linkText(text))?.[1]
    if (id !== undefined) return [{ text: id, place }]
    return isPlaceholder(text) ? [] : [{ text, place }]
  })

/** `[EV-0001](evidence/EV-0001-drill.md)` is `EV-0001`. */
const linkText = (text: string): string => text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')

/**
 * The one of some words that a value begins with. A value that holds a second of them as well, or begins with
 * none, has no word: nobody can tell which is meant.
 */
export const choiceOf = <Word extends string>(
  value: Written | undefined,
  words: ReadonlyMap<RegExp, Word>,
): Choice<Word> | undefined => {
  const stated = written(value)
  if (stated === undefined) return undefined
  const text = plain(stated.text)
  const begins = [...words].find(([pattern]) => text.search(pattern) === 0)?.[1]
  const others = [...words].filter(([pattern, word]) => word !== begins && pattern.test(text))
  return { ...stated, word: others.length > 0 ? undefined : begins }
}

/** `NAME, ROLE`, or `NAME (ROLE)`. */
export const whoOf = (value: Written | undefined): WhoLine | undefined => {
  if (value === undefined) return undefined
  const [, name = '', role = ''] = /^([^,(;]*)[,(;]?\s*([^]*?)\)?\s*$/.exec(plain(value.text)) ?? []
  return { ...value, name: NOBODY.test(name) ? undefined : present(name), role: present(role) }
}

/** Words for many people at once, or for an office: no person answers under them. */
const NOBODY =
  /\b(?:team|staff|desk|department|everyone|everybody|operators|engineers|nurses|clinicians|committee|group|officer|various|us|we)\b/i

const present = (text: string): string | undefined => (isPlaceholder(text) ? undefined : text.trim())
