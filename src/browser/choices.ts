import type { Readable } from './arrange.ts'
import type { Value } from './cell.ts'
import { compareKeys, sortKey } from './sort-key.ts'

/**
 * The few values that a column repeats, in the order of sorting; `undefined` where it has too many, or only
 * one, or where they are no kinds of things: sentences, names, or counts such as `3 of 7`.
 */
export const choicesOf = (rows: readonly Readable[], column: number): readonly string[] | undefined => {
  if (rows.length < FEWEST_ROWS) return undefined
  const values = new Map<string, Value>()
  for (const { cell } of rows) {
    for (const value of cell(column).values) {
      if (!values.has(value.text)) values.set(value.text, value)
      if (values.size > MOST_VALUES || !isKind(value)) return undefined
    }
  }
  if (values.size < 2 || values.size >= rows.length) return undefined
  return [...values.values()]
    .map((value) => ({ text: value.text, key: sortKey({ text: value.text, values: [value] }) }))
    .sort((left, right) => compareKeys(left.key, right.key))
    .map(({ text }) => text)
}

const isKind = ({ text, tones }: Value): boolean =>
  text.length <= LONGEST_VALUE && (tones.length > 0 || !/\d/.test(text))

const FEWEST_ROWS = 4
/** As many as a risk can read: 1 to 5, at least 1 to at least 5, not scored. */
const MOST_VALUES = 11
const LONGEST_VALUE = 40
