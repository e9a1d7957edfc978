import { unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import type { WriteSheet } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Imported } from '../../src/domain/imported.ts'
import { readImport } from '../../src/parse/read-import.ts'
import { remarkBlocks } from '../../src/parse/remark-blocks.ts'

const read = async (bytes: Uint8Array, name = 'log.xlsx') => {
  const parseMarkdown = (text: string) => Promise.resolve(remarkBlocks(text))
  return (
    await readImport(name, bytes, { as: undefined, mapping: undefined, date: '2026-11-26', parseMarkdown })
  ).outcome
}

const imported = async (bytes: Uint8Array): Promise<Imported> => {
  const outcome = await read(bytes)
  if (!('drafts' in outcome)) throw new Error(`no drafts: ${JSON.stringify(outcome)}`)
  return outcome
}

const refusal = async (bytes: Uint8Array, name?: string): Promise<string> => {
  const outcome = await read(bytes, name)
  return 'unreadable' in outcome ? outcome.unreadable : JSON.stringify(outcome)
}

const fieldsOf = ({ drafts }: Imported, index: number) =>
  drafts[index]?.fields.map(({ field, text }) => [field, text])

/** The four rows of headings of the hazard log workbook v3.6, as far as these tests need them, below a title. */
const SHEET = {
  name: 'Hazard Log',
  rows: [
    ['A hazard log', null, null, null, null, null, null, null, null],
    [null, null, 'Hazard Assessment', null, null, null, 'Initial Risk', null, 'Status'],
    ['No.', 'Date Added', 'Hazard Description', null, null, null, 'Initial Risk Assessment', null, null],
    [null, null, null, null, null, null, null, null, null],
    [null, null, 'Effect', 'Hazard ', 'Harm', 'Possible Causes', 'Severity', 'Likelihood', null],
    ['H-1', new Date('2026-09-01'), '\nAn effect ', 'A hazard', 'A harm', 'One cause', ' major', 4, 'Open'],
    [null, null, null, null, null, 'Another cause', null, null, null],
    [null, null, null, null, null, null, null, null, null],
    ['H-2', null, 'Its effect', 'Another hazard', 'Its harm', '1. a\n2. b', 'Low', 'Low', null],
  ],
  merges: [
    { startRow: 2, startCol: 0, endRow: 4, endCol: 0 },
    { startRow: 2, startCol: 1, endRow: 4, endCol: 1 },
    { startRow: 1, startCol: 2, endRow: 1, endCol: 5 },
    { startRow: 2, startCol: 2, endRow: 3, endCol: 5 },
    { startRow: 1, startCol: 6, endRow: 1, endCol: 7 },
    { startRow: 2, startCol: 6, endRow: 3, endCol: 7 },
    { startRow: 1, startCol: 8, endRow: 4, endCol: 8 },
    ...[0, 1, 2, 3, 4, 6, 7, 8].map((column) => ({
      ...{ startRow: 5, startCol: column, endRow: 6, endCol: column },
    })),
  ],
} satisfies WriteSheet

describe('an import of a workbook', { timeout: 120_000 }, () => {
  it('finds the headings below a title, and joins the rows of a hazard that has one for each cause', async () => {
    const log = await imported(await writeXlsx({ sheets: [SHEET] }))
    expect(log.drafts.map(({ importedAs }) => importedAs?.text)).toEqual(['H-1', 'H-2'])
    expect(fieldsOf(log, 0)).toEqual([
      ['name', 'A hazard'],
      ['identified', '2026-09-01'],
      ['effect', 'An effect'],
      ['hazard', 'A hazard'],
      ['harm', 'A harm'],
      ['causes', 'One cause'],
      ['initialSeverity', 'major'],
      ['initialLikelihood', '4'],
      ['status', 'Open'],
      ['causes', 'Another cause'],
    ])
    expect(fieldsOf(log, 1)).toContainEqual(['causes', 'b'])
    expect(log.refused.map(({ from }) => from)).toEqual([['Hazard Log!A1']])
  })

  it('reads what is hidden, remarks and last values of formulas, and says so', async () => {
    const cells = new Map([
      ['5,3', { value: 'A hazard', comment: { author: 'x', text: 'ask the ward' } }],
      ['8,4', { value: null, formula: '"Its "&"harm"', formulaResult: 'Its harm' }],
    ])
    const log = await imported(
      await writeXlsx({ sheets: [{ ...SHEET, cells, rowDefs: new Map([[8, { hidden: true }]]) }] }),
    )
    expect(log.drafts[0]?.kept).toEqual([
      {
        label: 'Remark on Hazard Assessment - Hazard Description - Hazard',
        text: 'ask the ward',
        from: ['Hazard Log!D6 (remark)'],
      },
    ])
    expect(fieldsOf(log, 1)).toContainEqual(['harm', 'Its harm'])
    expect(log.notes.join('\n')).toMatch(/hides 1 row .*\n.*1 formula: the value each was last saved with/)
  })

  it('says of each cell of a sheet without hazards that nothing was made of it', async () => {
    const cover = { name: 'Cover Page', rows: [['Product', 'Example records']] }
    const log = await imported(await writeXlsx({ sheets: [cover, SHEET] }))
    expect(log.refused[0]).toEqual({
      from: ['Cover Page!A1', 'Cover Page!B1'],
      reason: 'the sheet holds no table of hazards',
    })
  })

  it('never looks at a macro', async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [SHEET] }))
    const log = await imported(zipSync({ ...parts, 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) }))
    expect(log.drafts).toHaveLength(2)
    expect(log.notes).toContain('The workbook has macros; none was looked at, and none was run')
  })

  it('refuses what is no whole workbook, in words that say what to do', async () => {
    const good = await writeXlsx({ sheets: [SHEET] })
    expect(await refusal(good.subarray(0, good.length / 2))).toMatch(/expected/)
    expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toContain(
      'save it as Excel Workbook (.xlsx)',
    )
    expect(await refusal(new Uint8Array())).toContain('is empty')
    expect(await refusal(new Uint8Array([0, 1, 2, 3]))).toContain('of a kind that is not imported')
  })

  it('unpacks no bomb, and no table of a hundred thousand rows', async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [SHEET] }))
    const bomb = zipSync({ ...parts, 'xl/worksheets/sheet9.xml': new Uint8Array(70 << 20) })
    expect(bomb.length).toBeLessThan(1 << 20)
    expect(await refusal(bomb)).toMatch(/unpacks to more than 64 MB.*, expected/)
    const rows = Array.from({ length: 100_000 }, (_, index) => `${index},a,b,c,Major,x`)
    const csv = ['No.,Hazard,Harm,Possible Causes,Initial Severity,Notes', ...rows].join('\n')
    expect(await refusal(new TextEncoder().encode(csv), 'log.csv')).toMatch(
      /has 100001 rows with words, expected at most 5000/,
    )
  })

  it('says in which line of CSV a quotation mark was left open', async () => {
    const csv = 'No.,Hazard,Harm,Possible Causes\n1,"open,b,c\n2,a,b,c\n'
    expect(await refusal(new TextEncoder().encode(csv), 'log.csv')).toMatch(/line/)
  })
})
