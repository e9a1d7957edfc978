import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvFile } from '../../src/render/csv-file.ts'
import { sheetText } from '../../src/render/sheet-text.ts'
import { disarmed } from '../../src/shared/disarmed.ts'
import { HOSTILE_TEXTS } from '../builders/hostile-texts.ts'

const head = ['first', 'second']
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
/** By a strict reader: a cell with a stray quote, or a row of another length, is an error to it. */
const readBack = (bytes: Uint8Array): unknown =>
  parse(textOf(bytes), { bom: true, record_delimiter: '\r\n', relax_column_count: false })

test('every text is read back as that text, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(HOSTILE_TEXTS, HOSTILE_TEXTS)), (rows) => {
      const found = readBack(csvFile({ head, rows }))
      expect(found).toEqual([head, ...rows.map((row) => row.map((text) => disarmed(sheetText(text))))])
    }),
  )
})

test('opens in Excel as UTF-8, with each row on a line of its own', () => {
  const text = textOf(csvFile({ head, rows: [['über', 3]] }))
  expect(text).toBe('\ufefffirst,second\r\nüber,3\r\n')
})

test('a line end or a control character in a text does not end the row', () => {
  const found = readBack(csvFile({ head, rows: [['a\r\nb\rc', 'bell \u0007 null \u0000 "quoted", end']] }))
  expect(found).toEqual([head, ['a\nb\nc', 'bell \u2407 null \u2400 "quoted", end']])
})

test('a formula is a text with an apostrophe, and a number a number', () => {
  const text = textOf(csvFile({ head, rows: [['=HYPERLINK("https://example.com")', 4]] }))
  expect(text).toContain(`"'=HYPERLINK(""https://example.com"")",4\r\n`)
})
