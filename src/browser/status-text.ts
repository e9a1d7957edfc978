/** How many rows are seen, and how many there are: `Showing 12 of 2,000 hazards`. */
export const statusText = ({ shown, total, noun }: Counts): string =>
  `Showing ${number.format(shown)} of ${number.format(total)} ${noun}`

export interface Counts {
  readonly shown: number
  readonly total: number
  /** What a row is, in the plural. */
  readonly noun: string
  /** Of each hidden row that is marked as unknown or bad, the words of those marks. */
  readonly alarms: readonly (readonly string[])[]
}

/** What must not vanish without a word: hidden rows that are marked as unknown or bad. Empty without any. */
export const alarmText = ({ noun, alarms }: Counts): string => {
  if (alarms.length === 0) return ''
  const words = [...new Set(alarms.flat())]
  const named = words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS), 'the like'] : words
  const verb = alarms.length === 1 ? 'is' : 'are'
  return `${number.format(alarms.length)} of the hidden ${noun} ${verb} marked ${list.format(named)}`
}

const MOST_WORDS = 3
const number = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'disjunction' })
