import type { WorkSheet } from '../domain/workbook.ts'
import { FURTHER_COLUMNS } from './further-columns.ts'
import { LOG_COLUMNS, LOG_HEADS } from './log-columns.ts'
import type { LogSubject } from './log-subject.ts'
import { headRows, type Head } from './sheet-parts.ts'

/** The sheet in the layout of the hazard log workbook v3.6, with columns of our own behind it. */
export const logSheet = (subjects: readonly LogSubject[]): WorkSheet => {
  const columns = [...LOG_COLUMNS, ...FURTHER_COLUMNS]
  const { rows, merges } = headRows([...LOG_HEADS, ...FURTHER_HEADS], {
    rows: HEAD_ROWS,
    columns: columns.length,
  })
  const choice = (name: string, from: readonly string[] | string) => ({
    column: LOG_COLUMNS.findIndex((column) => column.name === name),
    firstRow: HEAD_ROWS,
    lastRow: HEAD_ROWS + subjects.length + SPARE_ROWS - 1,
    from,
  })
  return {
    name: 'Hazard Log',
    widths: columns.map(({ width }) => width),
    rows: [...rows, ...subjects.map((subject) => columns.map(({ cell }) => cell(subject)))],
    merges,
    held: { rows: HEAD_ROWS, columns: 1 },
    choices: [
      choice('Initial Severity', SEVERITY_RANGE),
      choice('Initial Likelihood', LIKELIHOOD_RANGE),
      choice('Residual Severity', SEVERITY_RANGE),
      choice('Residual Likelihood', LIKELIHOOD_RANGE),
      choice('Status', STATUSES),
    ],
    riskColumns: ['Initial Risk', 'Residual Risk', 'Risk today, by the evidence'].map((name) =>
      columns.findIndex((column) => column.name === name),
    ),
    paper: { size: 'a3', isWide: true, breaks: [15, 27, 39] },
  }
}

const HEAD_ROWS = 4
/** Below the last hazard, for people who go on in the workbook. */
const SPARE_ROWS = 50

/** The names that the workbook v3.6 has for these ranges of its matrix. */
export const SEVERITY_RANGE = 'Consequence'
export const LIKELIHOOD_RANGE = 'Likelihood'
export const STATUSES: readonly string[] = ['Open', 'Closed', 'Transferred']

const FURTHER_HEADS: readonly Head[] = [
  ['Added by hazards (no part of the workbook v3.6)', LOG_COLUMNS.length, FURTHER_COLUMNS.length, 0, 1],
  ...FURTHER_COLUMNS.map(({ name }, index): Head => [name, LOG_COLUMNS.length + index, 1, 1, HEAD_ROWS - 1]),
]
