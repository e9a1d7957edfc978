const PERIOD = /^(\d{1,4})\s+(day|week|month|year)s?$/i

/** Is it a day of the calendar, written `2026-09-01`? */
export const isIsoDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/**
 * The day a period after `date` (ISO): the last day on which something dated `date` still holds.
 * A month that is too short ends on its last day. `undefined` where either cannot be read.
 */
export const addPeriod = (date: string, period: string): string | undefined => {
  const [, amount, unit] = PERIOD.exec(period.trim()) ?? []
  if (amount === undefined || unit === undefined || !isIsoDate(date)) return undefined
  const day = new Date(`${date}T00:00:00Z`)
  const count = Number(amount)
  if (/^(day|week)$/i.test(unit)) day.setUTCDate(day.getUTCDate() + count * (/week/i.test(unit) ? 7 : 1))
  else addMonths(day, count * (/year/i.test(unit) ? 12 : 1))
  return day.getUTCFullYear() > 9999 ? '9999-12-31' : day.toISOString().slice(0, 10)
}

const addMonths = (day: Date, months: number): void => {
  const dayOfMonth = day.getUTCDate()
  day.setUTCDate(1)
  day.setUTCMonth(day.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  day.setUTCDate(Math.min(dayOfMonth, lastDay))
}
