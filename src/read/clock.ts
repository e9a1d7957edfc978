import { isIsoDate } from '../shared/dates.ts'
import { UsageError } from '../shared/usage-error.ts'

/**
 * The date of judgement, ISO: what `--date` says, else SOURCE_DATE_EPOCH, else today in UTC.
 * @throws UsageError where either is no date
 */
export const judgementDate = (
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string => {
  if (option !== undefined) return dateOption(option)
  const epoch = env['SOURCE_DATE_EPOCH']
  const seconds = epoch === undefined || epoch === '' ? Date.now() / 1000 : epochSeconds(epoch)
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

const dateOption = (text: string): string => {
  if (isIsoDate(text)) return text
  throw new UsageError(`--date is "${text}", expected a day of the calendar such as 2026-09-01`)
}

/** The last second of the year 9999: later years have five digits, which no ISO date here has. */
const LAST_SECOND = 253_402_300_799

const epochSeconds = (text: string): number => {
  const seconds = /^\d+$/.test(text) ? Number(text) : NaN
  if (seconds <= LAST_SECOND) return seconds
  throw new UsageError(
    `SOURCE_DATE_EPOCH is "${text}", expected whole seconds since 1970 such as 1788220800; correct or unset it`,
  )
}
