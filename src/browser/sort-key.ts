import type { Cell, Value } from './cell.ts'

/** Where a cell stands in its column: first by rank, then by text. */
export interface SortKey {
  readonly rank: number
  readonly text: string
}

/**
 * Risks by number, `at least 4` above 4; then whatever is no risk, by its text; what is not known above all, so
 * that sorting by the worst never sends it to the end. The first mark speaks for the cell.
 */
export const sortKey = ({ text, values: [first] }: Cell): SortKey => {
  const rank = rankOf(first)
  return { rank, text: rank === TEXT ? text : '' }
}

/** Numbers inside texts count as numbers: HAZ-2 stands before HAZ-10. */
export const compareKeys = (left: SortKey, right: SortKey): number =>
  left.rank - right.rank || collator.compare(left.text, right.text)

const TEXT = 6
const UNKNOWN = 7

const rankOf = ({ text, tones }: Value): number => {
  if (tones.includes('unknown')) return UNKNOWN
  const risk = tones.map((tone) => /^risk-([1-5])$/.exec(tone)?.[1]).find((level) => level !== undefined)
  if (risk === undefined) return TEXT
  return Number(risk) + (/^at least\b/i.test(text) ? 0.5 : 0)
}

const collator = new Intl.Collator('en-GB', { numeric: true })
