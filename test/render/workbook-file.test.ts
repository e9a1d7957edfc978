import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { Workbook, WorkSheet } from '../../src/domain/workbook.ts'
import { CELL_LIMIT } from '../../src/render/long-texts.ts'
import { sheetText } from '../../src/render/sheet-text.ts'
import { workbookFile } from '../../src/render/workbook-file.ts'
import { HOSTILE_TEXTS } from '../builders/hostile-texts.ts'

const aSheet = (overrides: Partial<WorkSheet> = {}): WorkSheet => ({
  ...{ name: 'A sheet', widths: [20, 20], merges: [], choices: [], riskColumns: [] },
  rows: [],
  held: { rows: 0, columns: 0 },
  paper: { size: 'a4', isWide: true, breaks: undefined },
  ...overrides,
})

const aWorkbook = (...sheets: readonly WorkSheet[]): Workbook => ({
  ...{ title: 'A workbook', date: '2026-12-01', sheets, names: [] },
})

const withTexts = (...texts: readonly string[]): Workbook =>
  aWorkbook(aSheet({ rows: texts.map((value) => [{ value, look: 'text' }]) }))

const partOf = (bytes: Uint8Array, part: string): string => {
  const found = unzipSync(bytes)[part]
  if (found === undefined) throw new Error(`${part} is not there`)
  return strFromU8(found)
}

test('every text is read back as that text, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(HOSTILE_TEXTS, { minLength: 1 }), async (texts) => {
      const { sheets } = await readXlsx(await workbookFile(withTexts(...texts, 'end')))
      const read = sheets[0]?.rows.map(([text]) => text ?? '')
      expect(read).toEqual([...texts.map(sheetText), 'end'])
    }),
    { numRuns: 40 },
  )
})

test.each(['_x0041_', '=1+1', '=HYPERLINK("https://example.com","go")', ' \u0000 \uffff'])(
  'takes %j for a text, not for a formula or a code',
  async (text) => {
    const bytes = await workbookFile(withTexts(text))
    expect((await readXlsx(bytes)).sheets[0]?.rows).toEqual([[sheetText(text)]])
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  },
)

test('the same workbook gives the same bytes', async () => {
  expect(await workbookFile(withTexts('a'))).toEqual(await workbookFile(withTexts('a')))
})

test('a text that is too long for a cell goes on in another sheet, and says so', async () => {
  const long = 'word \ud83d\ude00 '.repeat(10_000)
  const { sheets } = await readXlsx(await workbookFile(withTexts('short', long)))
  const [first, more] = sheets
  const cell = String(first?.rows[1]?.[0])
  const mark = '\n[goes on in the sheet "Long texts", row 2]'
  expect(cell.endsWith(mark)).toBe(true)
  const pieces = [cell.slice(0, -mark.length), ...(more?.rows ?? []).slice(1).map((row) => String(row[2]))]
  expect(pieces.join('')).toBe(long)
  expect(pieces.every((piece) => piece.length <= CELL_LIMIT)).toBe(true)
  expect(more?.name).toBe('Long texts')
})

test('offers the words of a range or a list, below the headings', async () => {
  const choices = [
    { column: 0, firstRow: 4, lastRow: 9, from: 'Likelihood' },
    { column: 27, firstRow: 4, lastRow: 9, from: ['Open', 'Closed'] },
  ]
  const { sheets } = await readXlsx(await workbookFile(aWorkbook(aSheet({ choices }))))
  expect(sheets[0]?.dataValidations).toMatchObject([
    { type: 'list', range: 'A5:A10', formula1: 'Likelihood' },
    { type: 'list', range: 'AB5:AB10', values: ['Open', 'Closed'] },
  ])
})

test('headings stay in sight and stand on each sheet of paper again', async () => {
  const bytes = await workbookFile(aWorkbook(aSheet({ held: { rows: 4, columns: 1 } })))
  expect(partOf(bytes, 'xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'A sheet'!$A:$A,'A sheet'!$1:$4</definedName>`,
  )
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<pane xSplit="1" ySplit="4"[^>]*state="frozen"/)
})

test('a high text gets a high row, so that no program lays it over the next one', async () => {
  const bytes = await workbookFile(withTexts('one line', 'line\n'.repeat(9), 'line\n'.repeat(99)))
  const heights = [...partOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(/ ht="([\d.]+)"/g)].map(
    ([, height]) => Number(height),
  )
  expect(heights[1]).toBeGreaterThan(100)
  expect(heights[2]).toBe(409)
})
