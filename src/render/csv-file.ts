import type { HazardLogBook } from '../domain/workbook.ts'
import { disarmed } from '../shared/disarmed.ts'
import { sheetText } from './sheet-text.ts'

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, by which Excel knows it, CRLF behind each row, and no text
 * that a spreadsheet would compute.
 */
export const csvFile = ({ head, rows }: HazardLogBook['table']): Uint8Array =>
  new TextEncoder().encode(
    `\ufeff${[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`,
  )

const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const text = disarmed(sheetText(value))
  return /[",\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
