import { isIsoDate } from './dates.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`
const DATES = new RegExp(
  [
    String.raw`\b(\d{4})-(\d{2})-(\d{2})\b`,
    String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH},?\s+(\d{4})\b`,
    String.raw`\b${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`,
  ].join('|'),
  'gi',
)

/**
 * The days that a text writes out, ISO, in order: `2024-09-15`, `15 September 2024`, `Sept 15th, 2024`. `09/10/2024` is
 * none: nobody can tell which of the two is the month.
 */
export const writtenDates = (text: string): readonly string[] =>
  [...text.matchAll(DATES)].flatMap(([whole, , , , day, month, year, otherMonth, otherDay, otherYear]) => {
    const date =
      day !== undefined
        ? isoOf(year, month, day)
        : otherDay !== undefined
          ? isoOf(otherYear, otherMonth, otherDay)
          : whole
    return isIsoDate(date) ? [date] : []
  })

const isoOf = (year: string | undefined, month: string | undefined, day: string): string => {
  const number = MONTHS.findIndex((name) => month?.toLowerCase().startsWith(name) === true) + 1
  return `${year ?? ''}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}
