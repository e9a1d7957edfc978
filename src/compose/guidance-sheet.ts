import type { SheetCell, WorkSheet } from '../domain/workbook.ts'
import { controlTexts, evidenceTexts, openActions } from './control-cells.ts'
import { LIKELIHOOD_RANGE, SEVERITY_RANGE, STATUSES } from './log-sheet.ts'
import { causesIn, evidenceLine, scoreCells, wordsIn, type LogSubject } from './log-subject.ts'
import { cell, headRows, type Head } from './sheet-parts.ts'

/** The sheet in the layout of the DCB0129 implementation guidance (tables 2 and 5). */
export const guidanceSheet = (subjects: readonly LogSubject[]): WorkSheet => {
  const { rows, merges } = headRows(HEADS, { rows: 2, columns: WIDTHS.length })
  const choice = (column: number, from: readonly string[] | string) => ({
    ...{ column, from, firstRow: 2, lastRow: 2 + subjects.length - 1 },
  })
  return {
    name: 'Hazard Log (guidance)',
    widths: WIDTHS,
    rows: [...rows, ...subjects.map(rowOf)],
    merges,
    held: { rows: 2, columns: 1 },
    choices:
      subjects.length === 0
        ? []
        : [
            ...[6, 13].map((column) => choice(column, SEVERITY_RANGE)),
            ...[7, 14].map((column) => choice(column, LIKELIHOOD_RANGE)),
            choice(18, STATUSES),
          ],
    riskColumns: [8, 15, 19],
    paper: { size: 'a3', isWide: true, breaks: [8] },
  }
}

const SCORE = ['Severity', 'Likelihood', 'Risk Rating']

const HEADS: readonly Head[] = [
  ...[
    'Hazard Number',
    'Hazard Name',
    'Hazard Description',
    'Potential Clinical Impact',
    'Possible Causes',
    'Existing Controls',
  ].map((text, column): Head => [text, column, 1, 0, 2]),
  ['Initial Hazard Risk Assessment', 6, 3, 0, 1],
  ...SCORE.map((text, index): Head => [text, 6 + index, 1, 1, 1]),
  ['Additional Controls', 9, 4, 0, 1],
  ...['Design', 'Test', 'Training', 'Business Process Change'].map((text, index): Head => [
    text,
    9 + index,
    1,
    1,
    1,
  ]),
  ['Residual Hazard Risk Assessment', 13, 3, 0, 1],
  ...SCORE.map((text, index): Head => [text, 13 + index, 1, 1, 1]),
  ['Actions', 16, 2, 0, 1],
  ...['Summary', 'Owner'].map((text, index): Head => [text, 16 + index, 1, 1, 1]),
  ['Hazard Status', 18, 1, 0, 2],
  ['Added by hazards (no part of the layout)', 19, 3, 0, 1],
  ...['Risk today, by the evidence', 'Is the residual earned?', 'Approval'].map((text, index): Head => [
    text,
    19 + index,
    1,
    1,
    1,
  ]),
]

const WIDTHS = [11, 24, 30, 32, 30, 28, 13, 11, 8, 36, 36, 22, 22, 13, 11, 8, 40, 22, 12, 12, 22, 22]

const rowOf = (subject: LogSubject): readonly SheetCell[] => {
  const { hazard, entry, matrix } = subject
  const initial = scoreCells(hazard.initialRisk, entry.initial, matrix)
  const residual = scoreCells(hazard.residualRisk, entry.residual, matrix)
  const actions = openActions(entry)
  return [
    cell(entry.id),
    cell(entry.name),
    cell(wordsIn(subject, hazard.hazard ?? hazard.description)),
    cell(`Effect: ${wordsIn(subject, hazard.effect)}\nHarm: ${wordsIn(subject, hazard.harm)}`),
    cell(causesIn(subject)),
    cell(controlTexts(entry, ['existing']) || (hazard.existingControls?.text ?? '')),
    ...[initial.severity, initial.likelihood, initial.risk],
    cell(controlTexts(entry, ['design'])),
    cell(evidenceTexts(entry, ['testing'])),
    cell(controlTexts(entry, ['training'])),
    cell(controlTexts(entry, ['process'])),
    ...[residual.severity, residual.likelihood, residual.risk],
    cell(actions.summary),
    cell(actions.owners),
    cell(entry.state, 'middle'),
    cell(
      hazard.currentRisk.isAtLeast ? entry.current.text : (hazard.currentRisk.risk ?? entry.current.text),
      entry.current.tone,
    ),
    cell(evidenceLine(subject), entry.claimTone),
    cell(entry.approvalText, entry.isApproved ? 'text' : 'doubtful'),
  ]
}
