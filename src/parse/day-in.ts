import { isIsoDate } from '../shared/dates.ts'

/**
 * A day as ISO date: `2026-09-01`, or `25/09/2026` where no month could be meant by the first number.
 * `undefined` for any other text: `03/04/2026` is two days, and nobody can tell which.
 */
export const dayIn = (text: string): string | undefined => {
  const [iso] = /^\d{4}-\d{2}-\d{2}(?=$|[T ]00:00)/.exec(text) ?? []
  if (iso !== undefined) return isIsoDate(iso) && text.length === iso.length ? iso : undefined
  const [, day, month, year] = /^(\d{2})[/.-](\d{2})[/.-](\d{4})$/.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined) return undefined
  const date = `${year}-${month}-${day}`
  return (Number(day) > 12 || day === month) && isIsoDate(date) ? date : undefined
}
