import { isRiskLevel, type RiskMatrix } from '../domain/risk.ts'
import type { SheetCell, WorkSheet } from '../domain/workbook.ts'
import { cell } from './sheet-parts.ts'

type Row = readonly (SheetCell | undefined)[]

/**
 * The matrix where the workbook v3.6 has it: likelihoods in C2:C6, severities in D7:H7, levels between them, classes of
 * harm in J to L, what may be accepted from C18 on. The words are those of the register's own matrix.
 */
export const matrixSheet = (matrix: RiskMatrix): WorkSheet => ({
  name: 'Risk Matrix',
  widths: [2, 14, 16, 16, 16, 16, 16, 16, 3, 60, 18, 18],
  rows: asLongAs(harmRows(matrix).length, [
    [undefined, cell(matrix.name, 'title')],
    ...gridRows(matrix),
    [undefined, undefined, undefined, ...matrix.severities.map(({ word }) => cell(word, 'head'))],
    [undefined, cell(`Source: ${matrix.source}`)],
    ...meanings(matrix),
  ]).map((row, index) => [...row, ...besides(row.length), ...(harmRows(matrix)[index] ?? [])]),
  merges: [
    { top: 0, left: 1, bottom: 0, right: 7 },
    { top: 7, left: 1, bottom: 7, right: 7 },
    ...[8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 21].map((row) => ({
      top: row,
      left: 3,
      bottom: row,
      right: 7,
    })),
    ...[24, 25, 26, 27, 28, 29].map((row) => ({ top: row, left: 3, bottom: row, right: 7 })),
  ],
  held: { rows: 0, columns: 0 },
  choices: [],
  riskColumns: [],
  paper: { size: 'a4', isWide: true, breaks: undefined },
})

const gridRows = ({ likelihoods, risk }: RiskMatrix): readonly Row[] =>
  likelihoods
    .map(({ word }, index): Row => [
      undefined,
      undefined,
      cell(word, 'head'),
      ...(risk[index] ?? []).map((level) => cell(level, `risk-${level}`)),
    ])
    .toReversed()

/** What the words mean: rows 9 on the likelihoods, 17 on what may be accepted, 25 on the severities. */
const meanings = ({ likelihoods, levels, severities }: RiskMatrix): readonly Row[] => [
  heading('Likelihood', 'Meaning'),
  ...likelihoods.toReversed().map(({ word, meaning }) => defined(cell(word, 'head'), meaning)),
  [],
  [],
  heading('Risk', 'What may be accepted'),
  ...levels
    .map((meaning, index) => {
      const level = index + 1
      return defined(cell(level, isRiskLevel(level) ? `risk-${level}` : 'middle'), meaning)
    })
    .toReversed(),
  [],
  [],
  heading('Severity', 'Meaning'),
  ...severities.toReversed().map(({ word, meaning }) => defined(cell(word, 'head'), meaning)),
]

const heading = (term: string, meaning: string): Row => [
  undefined,
  undefined,
  cell(term, 'group'),
  cell(meaning, 'group'),
]

const defined = (term: SheetCell, meaning: string): Row => [
  undefined,
  undefined,
  term,
  cell(meaning === '' ? 'not stated' : meaning),
]

/** Severity from the class of harm and the number of patients. */
const harmRows = ({ harms }: RiskMatrix): readonly Row[] =>
  harms.length === 0
    ? []
    : [
        [cell('Harm', 'head'), cell('One patient', 'head'), cell('Several patients', 'head')],
        ...harms.map(({ name, single, multiple }) => [
          cell(name),
          cell(single, 'middle'),
          cell(multiple ?? '(not defined)', 'middle'),
        ]),
      ]

const asLongAs = (length: number, rows: readonly Row[]): readonly Row[] => [
  ...rows,
  ...Array.from({ length: Math.max(0, length - rows.length) }, (): Row => []),
]

const HARM_COLUMN = 9

const besides = (length: number): Row => Array.from({ length: HARM_COLUMN - length }, () => undefined)
