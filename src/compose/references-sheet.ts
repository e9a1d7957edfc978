import type { SafetyCase } from '../domain/safety-case.ts'
import type { WorkSheet } from '../domain/workbook.ts'
import { cell, listSheet } from './sheet-parts.ts'

/** Where the layouts and the words come from, and how to read the sheets. */
export const referencesSheet = ({ matrix, testReports, verification }: SafetyCase): WorkSheet =>
  listSheet('References', [
    [cell('References, and how to read this workbook', 'title')],
    ...[
      [
        'DCB0129',
        'Clinical Risk Management: its Application in the Manufacture of Health IT Systems, version 4.2',
      ],
      [
        'Hazard Log',
        'In the 28 columns of the NHS Digital hazard log workbook v3.6 (A to AB). The columns behind them are added.',
      ],
      ['Hazard Log (guidance)', 'In the layout of the DCB0129 implementation guidance, tables 2 and 5.'],
      ['Risk matrix', `${matrix.name}. Source: ${matrix.source}`],
      [
        'Residual risk',
        'What is claimed. The first line of its justification says, in square brackets, which risk the evidence supports today.',
      ],
      [
        'Risk',
        'Computed by the program from severity and likelihood, and written as a value: it does not follow a score that is changed here. Scores are changed in the register.',
      ],
      [
        'Not scored',
        'A blank severity or likelihood means that nobody has scored it; the risk beside it says so.',
      ],
      [
        'Status',
        'Open, Transferred or Closed; a hazard that has none of them shows its place in the lifecycle, such as draft.',
      ],
      [
        'Existing controls',
        'The register does not say of an existing control whether it is design, training or process: all stand under HIT Design.',
      ],
      [
        'Testing controls',
        'The workbook v3.6 has no column for them: they stand in the evidence of HIT Design, marked Test.',
      ],
      ['In square brackets', 'Behind a control what its author claims; elsewhere what the program found.'],
      [
        'High rows',
        'A row is at most 409 points high: what does not fit is in the cell all the same. The sheet Controls has a row for each control.',
      ],
    ].map(([term = '', text = '']) => [cell(term, 'head'), cell(text)]),
    [cell('States of a control', 'group')],
    ...verification.map(({ state, meaning, tone }) => [cell(state, tone), cell(meaning)]),
    [cell('Test reports that were read', 'group')],
    ...(testReports.length === 0
      ? [[cell('None', 'bad'), cell('No result of a test was read')]]
      : testReports.map(({ file, tests, passed, failed, skipped, remark }) => [
          cell(file),
          cell(
            `${tests} tests: ${passed} passed, ${failed} failed, ${skipped} skipped${remark === '' ? '' : `. ${remark}`}`,
          ),
        ])),
  ])
