import { describe, expect, it } from 'vitest'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import { hazardLogBook } from '../../src/compose/hazard-log-book.ts'
import { aSafetyCase } from '../builders/a-page.ts'
import type { AssessedHazard } from '../../src/domain/hazard-log.ts'
import { UNSCORED } from '../../src/domain/risk.ts'
import {
  aConfig,
  anAssessedControl,
  anAssessedHazard,
  anAssessedLog,
  aRisk,
  aSection,
} from '../builders/an-assessed-log.ts'

const bookOf = (hazard: Partial<AssessedHazard>, config = aConfig()) => {
  const log = anAssessedLog({ hazards: [anAssessedHazard(hazard)], config })
  return hazardLogBook(log, aSafetyCase(log))
}

const sheetOf = (book: ReturnType<typeof bookOf>, name: string) => {
  const sheet = book.workbook.sheets.find((each) => each.name === name)
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`)
  return sheet
}

const rowOf = (book: ReturnType<typeof bookOf>): Readonly<Record<string, string | number>> =>
  Object.fromEntries(book.table.head.map((name, index) => [name, book.table.rows[0]?.[index] ?? '']))

const heads = (book: ReturnType<typeof bookOf>, row: number): readonly unknown[] =>
  (sheetOf(book, 'Hazard Log').rows[row] ?? []).slice(0, 28).map((cell) => cell?.value)

describe('the sheet that importers of the workbook v3.6 read', () => {
  it('has its 28 headings in the fourth row, or merged from above, letter by letter', () => {
    const book = bookOf({})
    const blank = (count: number): readonly string[] => Array.from({ length: count }, () => '')
    const pair = ['Description', 'Evidence']
    const score = ['Severity', 'Likelihood', 'Risk', 'Justification']
    expect(heads(book, 3)).toEqual([
      ...['', '', 'Effect', 'Hazard ', 'Harm', 'Possible Causes'],
      ...[...pair, ...pair, ...pair, ...score, ...pair, ...pair, ...pair, ...score, '', ''],
    ])
    expect(heads(book, 0)).toEqual([
      ...['', '', 'Hazard Assessment', ...blank(3), 'Initial Risk', ...blank(9)],
      ...['Residual  Risk', ...blank(9), 'Owner', 'Status'],
    ])
    expect(heads(book, 1).slice(0, 3)).toEqual(['No.', 'Date Added', 'Hazard Description'])
    expect(sheetOf(book, 'Hazard Log').merges).toContainEqual({ top: 1, left: 0, bottom: 3, right: 0 })
  })

  it('begins its data in the fifth row, one row for a hazard', () => {
    const { rows } = sheetOf(bookOf({}), 'Hazard Log')
    expect(rows).toHaveLength(5)
    expect(rows[4]?.[0]?.value).toBe('HAZ-0001')
  })

  it('offers the words of the matrix and of the status', () => {
    const { choices } = sheetOf(bookOf({}), 'Hazard Log')
    expect(choices.map(({ column, from }) => [column, from])).toEqual([
      [12, 'Consequence'],
      [13, 'Likelihood'],
      [22, 'Consequence'],
      [23, 'Likelihood'],
      [27, ['Open', 'Closed', 'Transferred']],
    ])
  })
})

describe('a row of the hazard log', () => {
  it('has scores as words of the matrix and the risk as a number that is computed', () => {
    expect(rowOf(bookOf({ initialRisk: aRisk(3, 4, 3) }))).toMatchObject({
      'Initial Severity': 'Major',
      'Initial Likelihood': 'Medium',
      'Initial Risk': 3,
    })
  })

  it('leaves a score blank that nobody gave, and says beside it that it is not scored', () => {
    expect(rowOf(bookOf({ initialRisk: UNSCORED }))).toMatchObject({
      'Initial Severity': '',
      'Initial Likelihood': '',
      'Initial Risk': 'not scored',
    })
  })

  it('never shows a claim without what the evidence says of it', () => {
    const row = rowOf(
      bookOf({
        residualRisk: aRisk(1, 4, 2),
        currentRisk: { ...aRisk(3, 4, 3), isAtLeast: true, conditions: [] },
        isEarned: false,
      }),
    )
    expect(row['Residual Risk']).toBe(2)
    expect(row['Residual Justification']).toMatch(/^\[Evidence today: risk at least 3, not earned/)
  })

  it('says of a hazard without a status which place it has, so that no filter passes over it', () => {
    const row = rowOf(bookOf({ axes: { lifecycle: 'draft', status: undefined, provenance: undefined } }))
    expect(row['Status']).toBe('draft')
  })

  it('says what nobody has written', () => {
    expect(rowOf(bookOf({ effect: undefined, causes: [] }))).toMatchObject({
      Effect: '(not written)',
      'Possible Causes': '(not written)',
    })
  })

  it('lists each control with its id, and a testing control as evidence', () => {
    const controls = [
      anAssessedControl({ id: 'HAZ-0001.D1', text: 'One record at a time' }),
      anAssessedControl({
        ...{ id: 'HAZ-0001.T1', category: 'testing', text: 'Move the list' },
        ...{ verification: 'failing', because: 'its test failed' },
      }),
    ]
    const row = rowOf(bookOf({ controls }))
    expect(row['Additional Controls - HIT Design - Description']).toBe(
      'HAZ-0001.D1: One record at a time [implemented]',
    )
    expect(row['Additional Controls - HIT Design - Evidence']).toContain(
      'Test – HAZ-0001.T1: Move the list [implemented]: failing – its test failed',
    )
  })

  it('uses the words of the register’s own matrix, in the log and on the sheet of the matrix', () => {
    const severities = nhs.severities.map(({ meaning }, index) => ({ word: `S${index + 1}`, meaning }))
    const book = bookOf({ initialRisk: aRisk(3, 4, 3) }, aConfig({ matrix: { ...nhs, severities } }))
    expect(rowOf(book)['Initial Severity']).toBe('S4')
    const matrix = sheetOf(book, 'Risk Matrix').rows
    expect(matrix[6]?.slice(3, 8).map((cell) => cell?.value)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5'])
    expect(matrix.slice(1, 6).map((row) => row[2]?.value)).toEqual([
      'Very High',
      'High',
      'Medium',
      'Low',
      'Very Low',
    ])
    expect(matrix[1]?.slice(3, 8).map((cell) => cell?.value)).toEqual([3, 4, 4, 5, 5])
  })

  it('keeps words that have no column of their own behind the 28', () => {
    const sections = [{ ...aSection('A heading of its own', 'words that nobody foresaw'), isKnown: false }]
    const { rows } = sheetOf(bookOf({ sections }), 'Hazard Log')
    const behind = (rows[4] ?? []).slice(28).map((cell) => String(cell?.value))
    expect(behind.join('\n')).toContain('A heading of its own\nwords that nobody foresaw')
  })
})
