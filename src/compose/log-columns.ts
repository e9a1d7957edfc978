import { controlTexts, evidenceTexts } from './control-cells.ts'
import { causesIn, evidenceLine, justification, scoreCells, wordsIn, type LogSubject } from './log-subject.ts'
import { cell, dateCell, type Head } from './sheet-parts.ts'
import type { ControlCategory } from '../domain/control.ts'
import type { SheetCell } from '../domain/workbook.ts'

/** A column of the hazard log. */
export interface LogColumn {
  /** Its name where there is one row of headings alone. */
  readonly name: string
  /** In characters. */
  readonly width: number
  readonly cell: (subject: LogSubject) => SheetCell
}

/** The headings of the hazard log workbook v3.6, letter by letter: its odd blanks are part of them. */
export const LOG_HEADS: readonly Head[] = [
  ['No.', 0, 1, 1, 3],
  ['Date Added', 1, 1, 1, 3],
  ['Hazard Assessment', 2, 4, 0, 1],
  ['Hazard Description', 2, 4, 1, 2],
  ...['Effect', 'Hazard ', 'Harm', 'Possible Causes'].map((text, index): Head => [text, 2 + index, 1, 3, 1]),
  ['Initial Risk', 6, 10, 0, 1],
  ['Existing Controls', 6, 6, 1, 1],
  ['HIT Design', 6, 2, 2, 1],
  ['User Training', 8, 2, 2, 1],
  ['Business Process ', 10, 2, 2, 1],
  ['Initial Risk Assessment', 12, 4, 1, 2],
  ['Residual  Risk', 16, 10, 0, 1],
  ['Additional Controls', 16, 6, 1, 1],
  ['HIT Design', 16, 2, 2, 1],
  ['User Training', 18, 2, 2, 1],
  ['Business Process Change', 20, 2, 2, 1],
  ['Residual Risk Assessment', 22, 4, 1, 2],
  ...[6, 8, 10, 16, 18, 20].flatMap((column): readonly Head[] => [
    ['Description', column, 1, 3, 1],
    ['Evidence', column + 1, 1, 3, 1],
  ]),
  ...[12, 22].flatMap((column): readonly Head[] => [
    ['Severity', column, 1, 3, 1],
    ['Likelihood', column + 1, 1, 3, 1],
    ['Risk', column + 2, 1, 3, 1],
    ['Justification', column + 3, 1, 3, 1],
  ]),
  ['Owner', 26, 1, 0, 4],
  ['Status', 27, 1, 0, 4],
]

const described = (
  name: string,
  [description, evidence]: readonly [readonly ControlCategory[], readonly ControlCategory[]],
  [width, wide]: readonly [number, number],
): readonly LogColumn[] => [
  { name: `${name} - Description`, width, cell: ({ entry }) => cell(controlTexts(entry, description)) },
  { name: `${name} - Evidence`, width: wide, cell: ({ entry }) => cell(evidenceTexts(entry, evidence)) },
]

/** The register says of an existing control that it exists, not of which kind it is. */
const existing: readonly LogColumn[] = [
  {
    name: 'Existing Controls - HIT Design - Description',
    width: 28,
    cell: ({ entry, hazard }) =>
      cell(controlTexts(entry, ['existing']) || (hazard.existingControls?.text ?? '')),
  },
  {
    name: 'Existing Controls - HIT Design - Evidence',
    width: 36,
    cell: ({ entry }) => cell(evidenceTexts(entry, ['existing'])),
  },
  ...described('Existing Controls - User Training', [[], []], [11, 11]),
  ...described('Existing Controls - Business Process', [[], []], [11, 11]),
]

const initialOf = ({ hazard, entry, matrix }: LogSubject) =>
  scoreCells(hazard.initialRisk, entry.initial, matrix)
const residualOf = ({ hazard, entry, matrix }: LogSubject) =>
  scoreCells(hazard.residualRisk, entry.residual, matrix)

const initial: readonly LogColumn[] = [
  { name: 'Initial Severity', width: 13, cell: (subject) => initialOf(subject).severity },
  { name: 'Initial Likelihood', width: 11, cell: (subject) => initialOf(subject).likelihood },
  { name: 'Initial Risk', width: 8, cell: (subject) => initialOf(subject).risk },
  {
    name: 'Initial Justification',
    width: 26,
    cell: ({ hazard }) => cell(justification(hazard.initial, hazard.initialRisk, [])),
  },
]

const residual: readonly LogColumn[] = [
  { name: 'Residual Severity', width: 13, cell: (subject) => residualOf(subject).severity },
  { name: 'Residual Likelihood', width: 11, cell: (subject) => residualOf(subject).likelihood },
  { name: 'Residual Risk', width: 8, cell: (subject) => residualOf(subject).risk },
  { name: 'Residual Justification', width: 40, cell: (subject) => cell(residualJustification(subject)) },
]

/** Why the claim is made; what the evidence says of it stands first, since a reader of the claim has to see it. */
const residualJustification = (subject: LogSubject): string => {
  const { residual: written, residualRisk } = subject.hazard
  const why =
    written === undefined
      ? 'No residual risk is assessed'
      : justification(written, residualRisk, [
          ...(written.rationale === undefined ? [] : [written.rationale.text]),
          ...(written.furtherReduction === undefined
            ? []
            : [`Further reduction: ${written.furtherReduction.text}`]),
        ])
  return `${evidenceLine(subject)}\n${why}`
}

/** The 28 columns of the workbook v3.6. */
export const LOG_COLUMNS: readonly LogColumn[] = [
  { name: 'No.', width: 11, cell: ({ entry }) => cell(entry.id) },
  { name: 'Date Added', width: 11, cell: ({ entry }) => dateCell(entry.identified) },
  { name: 'Effect', width: 26, cell: (subject) => cell(wordsIn(subject, subject.hazard.effect)) },
  { name: 'Hazard', width: 26, cell: (subject) => cell(wordsIn(subject, subject.hazard.hazard)) },
  { name: 'Harm', width: 26, cell: (subject) => cell(wordsIn(subject, subject.hazard.harm)) },
  { name: 'Possible Causes', width: 30, cell: (subject) => cell(causesIn(subject)) },
  ...existing,
  ...initial,
  ...described('Additional Controls - HIT Design', [['design'], ['design', 'testing']], [36, 62]),
  ...described('Additional Controls - User Training', [['training'], ['training']], [24, 24]),
  ...described('Additional Controls - Business Process Change', [['process'], ['process']], [24, 24]),
  ...residual,
  { name: 'Owner', width: 14, cell: (subject) => cell(wordsIn(subject, subject.hazard.assignment)) },
  // One of three words, or the hazard's place before and after them: never a blank that a filter would pass over.
  { name: 'Status', width: 12, cell: ({ entry }) => cell(entry.state, 'middle') },
]
