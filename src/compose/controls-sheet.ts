import type { ControlEntry } from '../domain/safety-case.ts'
import type { SheetCell, WorkSheet } from '../domain/workbook.ts'
import { proofOf } from './control-cells.ts'
import type { LogSubject } from './log-subject.ts'
import { cell } from './sheet-parts.ts'

/** A row for each control: what a row of the log, which holds several in one cell, makes hard to read. */
export const controlsSheet = (subjects: readonly LogSubject[]): WorkSheet => ({
  name: 'Controls',
  widths: COLUMNS.map(({ width }) => width),
  rows: [
    COLUMNS.map(({ name }) => cell(name, 'head')),
    ...subjects.flatMap(({ entry, hazard }) =>
      entry.controls.map((control, index) =>
        COLUMNS.map((column) =>
          column.of({
            ...{ control, hazardName: entry.name },
            reduces: hazard.controls[index]?.reduces?.text ?? '',
            addresses: (hazard.controls[index]?.addresses ?? []).map(({ text }) => text).join('\n'),
            hazardId: entry.id,
          }),
        ),
      ),
    ),
  ],
  merges: [],
  held: { rows: 1, columns: 1 },
  choices: [],
  riskColumns: [],
  paper: { size: 'a3', isWide: true, breaks: undefined },
})

interface ControlRow {
  readonly control: ControlEntry
  readonly hazardId: string
  readonly hazardName: string
  readonly reduces: string
  readonly addresses: string
}

interface ControlColumn {
  readonly name: string
  readonly width: number
  readonly of: (row: ControlRow) => SheetCell
}

const COLUMNS: readonly ControlColumn[] = [
  { name: 'Control', width: 14, of: ({ control }) => cell(control.id) },
  { name: 'Hazard', width: 26, of: ({ hazardId, hazardName }) => cell(`${hazardId} ${hazardName}`) },
  { name: 'Kind', width: 16, of: ({ control }) => cell(control.kind) },
  { name: 'Description', width: 40, of: ({ control }) => cell(control.text) },
  { name: 'Claimed', width: 13, of: ({ control }) => cell(control.declared, 'middle') },
  { name: 'By the evidence', width: 12, of: ({ control }) => cell(control.verification, control.tone) },
  { name: 'Because', width: 30, of: ({ control }) => cell(control.because) },
  {
    name: 'The residual relies on it',
    width: 12,
    of: ({ control }) => cell(control.isReliedOn ? 'yes' : 'no', 'middle'),
  },
  { name: 'Evidence', width: 56, of: ({ control }) => cell(proofOf(control).join('\n')) },
  { name: 'Addresses', width: 18, of: ({ addresses }) => cell(addresses) },
  { name: 'Reduces', width: 14, of: ({ reduces }) => cell(reduces) },
  { name: 'New hazards', width: 16, of: ({ control }) => cell(control.newHazards) },
  { name: 'Owner', width: 16, of: ({ control }) => cell(control.owner) },
  { name: 'Due', width: 11, of: ({ control }) => cell(control.due) },
  { name: 'Place', width: 26, of: ({ control }) => cell(`${control.file}:${control.line}`) },
]
