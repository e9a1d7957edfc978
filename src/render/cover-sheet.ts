import type { SafetyCase } from '../domain/safety-case.ts'
import type { SheetCell, WorkSheet } from '../domain/workbook.ts'
import { HAZARD_LOG } from './document-formats.ts'
import { DRAFT, factsOf, VERIFIED_MEANS } from './sheet.ts'

/** What is judged and when, that it is a draft while it is one, and the totals; nothing is asserted. */
export const coverSheet = (safetyCase: SafetyCase): WorkSheet => ({
  name: 'Cover Page',
  widths: [34, 18, 18, 18, 40],
  rows: coverRows(safetyCase),
  merges: coverRows(safetyCase).flatMap((row, index) =>
    row.length === 1
      ? [{ top: index, bottom: index, left: 0, right: 4 }]
      : row.length === 2
        ? [{ top: index, bottom: index, left: 1, right: 4 }]
        : [],
  ),
  ...{ held: { rows: 0, columns: 0 }, choices: [], riskColumns: [] },
  paper: { size: 'a4', isWide: true, breaks: undefined },
})

const coverRows = (safetyCase: SafetyCase): readonly (readonly SheetCell[])[] => {
  const { product, isDirty, toolVersion, summary, unearned, hazards, baseline } = safetyCase
  const log = safetyCase.documents.find(({ name }) => name === HAZARD_LOG)
  const isApproved = safetyCase.isApproved && log?.isApproved === true
  return [
    [cell('Hazard Log', 'title')],
    [cell(product.name, 'title')],
    ...(isApproved ? [] : [[cell(`${DRAFT.word} – ${DRAFT.meaning}`, 'notice')]]),
    ...(isDirty
      ? [
          [
            cell(
              'UNCOMMITTED CHANGES – this workbook shows files that differ from the revision it names',
              'notice',
            ),
          ],
        ]
      : []),
    ...[['Release', product.release] as const, ...factsOf(safetyCase)].map(([term, fact]) => [
      cell(term, 'head'),
      cell(fact),
    ]),
    [
      cell('Approval of the log', 'head'),
      cell([log?.approvalText ?? 'Not approved', ...(log?.moved ?? [])].join('\n')),
    ],
    [
      cell('Code to approve', 'head'),
      cell(`${log?.digest ?? 'not known'} for the log as a whole; each hazard has its own in the Hazard Log`),
    ],
    [cell(VERIFIED_MEANS)],
    [cell(unearnedText(unearned, hazards.length), unearned === 0 ? 'text' : 'notice')],
    ...(baseline === '' ? [] : [[cell(baseline)]]),
    [
      cell('Findings', 'head'),
      cell(`${summary.errors} errors, ${summary.warnings} warnings, ${summary.waived} waived`),
    ],
    ...riskRows(safetyCase),
    [
      cell(
        `Made by hazards ${toolVersion} from the files of the register. The program counts and compares; scoring, accepting and approving are done by people.`,
      ),
    ],
  ]
}

const cell = (value: string | number, look: SheetCell['look'] = 'text'): SheetCell => ({ value, look })

const unearnedText = (unearned: number, all: number): string =>
  unearned === 0
    ? `The claimed risk is earned in every one of ${all} hazards`
    : `The claimed risk is not earned in ${unearned} of ${all} hazards`

const riskRows = ({ risks }: SafetyCase): readonly (readonly SheetCell[])[] => [
  ['Hazards by risk', 'Initial', 'Today, by the evidence', 'Claimed', 'What may be accepted'].map((text) =>
    cell(text, 'head'),
  ),
  ...risks.map(({ label, initial, current, residual, meaning, tone }) => [
    cell(label, tone),
    ...[initial, current, residual].map((count) => cell(count, 'middle')),
    cell(meaning),
  ]),
]
