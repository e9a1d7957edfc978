import type { Frequency } from '../domain/record.ts'

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 }

/** How often a day on average; `undefined` where the period cannot be read. */
export const perDay = ({ count, period }: Frequency): number | undefined => {
  const [, amount, unit] = /^(\d{1,4})\s+(day|week|month|year)s?$/i.exec(period.trim()) ?? []
  const days = DAYS[unit?.toLowerCase() ?? '']
  return days === undefined || Number(amount) === 0 ? undefined : count / (Number(amount) * days)
}
