import { DOCUMENT_TITLES } from '../domain/document-approval.ts'
import type { ApprovalState, AssessedLog } from '../domain/hazard-log.ts'
import type { ApprovalLine } from '../domain/hazard.ts'
import type { ReleaseEntry } from '../domain/release-entry.ts'
import type { SafetyCase } from '../domain/safety-case.ts'
import type { SheetCell, WorkSheet } from '../domain/workbook.ts'
import { cell, dateCell } from './sheet-parts.ts'

/** What is known of versions: the state that is judged here, and what people have approved until today. */
export const historySheet = (
  { hazards, documents }: AssessedLog,
  { product, revision, isDirty, date, releases }: SafetyCase,
): WorkSheet => ({
  name: 'Version History',
  widths: [14, 30, 34, 70],
  rows: [
    ['Date', 'What', 'By', 'Remark'].map((text) => cell(text, 'head')),
    [
      dateCell(date),
      cell('This workbook, as judged'),
      cell('Nobody: made by the program'),
      cell(
        `Version ${product.version}, release ${product.release}, revision ${revision}${isDirty ? ', with uncommitted changes' : ''}`,
      ),
    ],
    ...releases.unseen.map((because) => [undefined, cell('Releases'), cell('not known'), cell(because)]),
    ...releases.tags.map(releaseRow),
    ...documents.flatMap(({ document, version, entry, approvalState }) =>
      approvalRow(entry?.approval, approvalState, `${DOCUMENT_TITLES[document]} ${version ?? ''}`.trim()),
    ),
    ...hazards.flatMap(({ id, approval, approvalState }) => approvalRow(approval, approvalState, id)),
    [
      undefined,
      undefined,
      undefined,
      cell(
        'Earlier versions of each text are in the git history of the register; this sheet does not repeat them, and an approval that was taken out of a file is not listed',
      ),
    ],
  ],
  merges: [],
  held: { rows: 1, columns: 0 },
  choices: [],
  riskColumns: [],
  paper: { size: 'a4', isWide: true, breaks: undefined },
})

/** A release as its tag has it, with what changed in the register. */
const releaseRow = ({ name, date, by, commit, kind, message, hazards, remark }: ReleaseEntry) => [
  dateCell(date),
  cell(`Release ${name}`),
  cell(by),
  cell(
    [
      `${kind} of revision ${commit}`,
      ...[message, remark].filter(Boolean),
      hazards === ''
        ? 'no hazard changed since the release before'
        : `changed since the release before: ${hazards}`,
    ].join('; '),
  ),
]

const approvalRow = (
  approval: ApprovalLine | undefined,
  state: ApprovalState,
  what: string,
): readonly (readonly SheetCell[])[] =>
  approval === undefined
    ? []
    : [
        [
          dateCell(approval.date ?? ''),
          cell(`${what} approved`),
          cell([approval.name, approval.body, approval.number].filter(Boolean).join(', ')),
          cell(`Of ${approval.digest ?? 'no code'}; the approval is ${STATES[state]}`),
        ],
      ]

const STATES: Readonly<Record<ApprovalState, string>> = {
  none: 'not one',
  'unknown-person': 'by somebody whom the register does not know',
  draft: 'on a draft, so it counts for nothing',
  unsigned: 'not counted: its signature does not hold, or is missing',
  outdated: 'out of date',
  valid: 'of what stands here now',
}
