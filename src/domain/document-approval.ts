import { caseFolder } from './case-text.ts'
import type { Place } from './finding.ts'
import type { ApprovalState, SinceApproval } from './hazard-log.ts'
import type { ApprovalLine } from './hazard.ts'
import type { Judged } from './judged.ts'

/** What a Clinical Safety Officer approves besides hazards (3.2.2, 3.3.2, 3.5.2), as a person calls it. */
export const DOCUMENT_TITLES = {
  plan: 'Clinical Risk Management Plan',
  'hazard-log': 'Hazard Log',
  'safety-case': 'Clinical Safety Case Report',
} as const

export type DocumentName = keyof typeof DOCUMENT_TITLES
export const DOCUMENT_NAMES = ['plan', 'hazard-log', 'safety-case'] as const

/** A heading of `case/approvals.md` and the approval below it. */
export interface DocumentApproval {
  readonly document: DocumentName
  /** What stands behind the title: `1.4.0`; '' where nothing does. */
  readonly version: string
  /** The heading's place. */
  readonly place: Place
  readonly approval: ApprovalLine | undefined
}

/** A document as it would be issued today, with the approval it has. */
export interface AssessedDocument {
  readonly document: DocumentName
  /** The release of hazards.yaml; a Plan has none of its own. */
  readonly version: string | undefined
  readonly entry: DocumentApproval | undefined
  readonly approvalState: ApprovalState
  readonly signatureProblem: string | undefined
  readonly judged: () => Judged
  readonly digest: () => string
  readonly sinceApproval: () => SinceApproval
}

/** The file in which documents are approved, from the root. */
export const documentApprovalsFile = (folder: string): string => `${caseFolder(folder)}/approvals.md`
