import { parse } from 'csv-parse/sync'
import { undisarmed } from '../../shared/disarmed.ts'
import { visibleBlock } from '../../shared/visible-text.ts'
import type { ImportFormat } from '../import-format.ts'
import { importSheets } from '../import-sheets.ts'
import { gridCell } from '../sheet-grid.ts'

/** A table with commas, semicolons or tabs between its columns; the first row need not be its headings. */
export const csv: ImportFormat = {
  id: 'csv',
  name: 'CSV',
  makes: 'a draft for each hazard of a hazard log',
  detects: ({ text }) => text !== undefined && separatorOf(text) !== undefined,
  read: ({ text = '' }, { mapping }) => {
    const records = parse(text, {
      ...{ bom: true, delimiter: separatorOf(text) ?? ',', relaxColumnCount: true, skipEmptyLines: false },
      maxRecordSize: LARGEST_RECORD,
    })
    const rows = records.map((record, row) =>
      record.map((cell, column) => gridCell('', [row, column], visibleBlock(undisarmed(cell)))),
    )
    return Promise.resolve(importSheets([{ name: '', rows, merges: [], beside: [] }], { mapping, notes: [] }))
  },
}

/** In characters: a quotation mark that nobody closed must not take in the whole file. */
const LARGEST_RECORD = 1 << 20

/** What parts the columns: whatever the first line that has any has most of, twice at least. */
const separatorOf = (text: string): string | undefined => {
  const lines = text.split(/\r?\n/, 20)
  for (const line of lines) {
    const counts = [',', ';', '\t'].map((mark) => [mark, line.split(mark).length - 1] as const)
    const [best] = counts.toSorted(([, left], [, right]) => right - left)
    if (best !== undefined && best[1] >= 2) return best[0]
  }
  return undefined
}
