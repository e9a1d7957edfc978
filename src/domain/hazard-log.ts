import type { Span } from './anchor.ts'
import type { ApprovalFile, ApprovalRecord } from './approval-record.ts'
import type { CodeChange, ReviewedCode, ReviewStanding } from './review.ts'
import type { CaseText } from './case-text.ts'
import type { AssessedClause, Attestation, SetAside } from './compliance.ts'
import type { AssessedDocument, DocumentApproval } from './document-approval.ts'
import type { ComponentAssessment, ThirdParty } from './component.ts'
import type { Config } from './config.ts'
import type {
  CheckLine,
  CodeReference,
  Control,
  EvidenceLine,
  Implementation,
  TestReference,
  Verification,
} from './control.ts'
import type { DatedReport, Evidence, SourceTag, TestOutcome } from './evidence.ts'
import type { Place, Written } from './finding.ts'
import type { Hazard } from './hazard.ts'
import type { Judged, Moved } from './judged.ts'
import type { BrokenLink, FailureMode, Incident, ManualEvidence, Runbook, RunbookGap } from './record.ts'
import type { ControlProof, ProofFile, RawProof } from './proof.ts'
import type { Risk } from './risk.ts'
import type { FoundSetting } from './setting.ts'

/** The other records of the register, by folder. */
export interface Records {
  readonly incidents: readonly Incident[]
  readonly failureModes: readonly FailureMode[]
  readonly runbooks: readonly Runbook[]
  readonly evidence: readonly ManualEvidence[]
}

interface Log<Stage extends string, H> {
  readonly stage: Stage
  /** The register's folder, from the root; '' where it is the root. */
  readonly folder: string
  readonly hazards: readonly H[]
  readonly records: Records
  /** The texts of `case/` that are there, in the order of CASE_TEXTS. */
  readonly caseTexts: readonly CaseText[]
  /** What `case/approvals.md` says, in its order. */
  readonly documentApprovals: readonly DocumentApproval[]
  /** What people attest in `case/compliance.md`, in its order. */
  readonly attestations: readonly Attestation[]
  /** What people say of third-party components in `case/third-party.md`, in its order. */
  readonly componentAssessments: readonly ComponentAssessment[]
  /** Files in the register's folder that are no records. */
  readonly otherFiles: readonly string[]
  /** Templates the project put in place of the built-in ones, by name. */
  readonly replacedTemplates: readonly string[]
}

/** What the authors wrote. */
export type ParsedLog = Log<'parsed', Hazard> & {
  /** The files of `approvals/`, in the order of their paths. */
  readonly approvalFiles: readonly ApprovalFile[]
  /** The files of `proofs/`, in the order of their paths. */
  readonly proofFiles: readonly RawProof[]
}

interface WithApprovals {
  /** What was kept of each approval, in the order of the files. */
  readonly approvalRecords: readonly ApprovalRecord[]
  /** What was found out about controls by undoing them, in the order of the files. */
  readonly proofs: readonly ProofFile[]
}

/** What the authors wrote, less the facts whose shape is wrong (each of them a finding). */
export type HazardLog = Log<'valid', Hazard> & WithApprovals

/** Why a code reference does not hold. */
export type LinkProblem =
  | 'missing'
  | 'climbs-out'
  | 'outside'
  | 'folder'
  | 'submodule'
  | 'unreadable'
  | 'empty-glob'
  | 'past-end'
  | 'no-symbol'
  | 'ambiguous-symbol'

/** A code reference with what stands there. */
export interface CodeLink {
  readonly reference: CodeReference
  /** The files it resolves to, sorted; empty when it is broken. */
  readonly paths: readonly string[]
  readonly problem: LinkProblem | undefined
  /** The lines it holds of each file: all of them, those it names, or those of its symbol; none when it is broken. */
  readonly spans: readonly Span[]
  /** Digest of what those lines mean, computed when it is asked for; `undefined` where nobody can tell. */
  readonly meaning: () => string | undefined
  /** What happened to its code since the hazard was last reviewed. */
  readonly changes: readonly CodeChange[]
  /** Where the file went that it names and that is gone; `undefined` where that is not known, or not of one place. */
  readonly movedTo: string | undefined
  /** "the file has 40 lines": what is wrong, for a sentence. */
  readonly explanation: string | undefined
  /** The target a misplaced markdown link should have, seen from its file. */
  readonly repair: string | undefined
}

/** A `Check:` line with what its file, or one environment, says. */
export interface CheckResult {
  readonly check: CheckLine
  readonly holds: boolean
  /** "found 4G": what was found, or why nothing could be, for a sentence. */
  readonly explanation: string
  /** What the line demands, for a sentence: `>= 2G`. */
  readonly expected: string
  /** For whoever mistyped a path, what stands beside it: `did you mean "backend"?`; '' where nothing helps. */
  readonly hint: string
  /** Every value that the line is about, where each is written; those it does not hold of come first. */
  readonly found: readonly FoundSetting[]
  /** The environment of hazards.yaml that this is the outcome of; `undefined` for a line that names a file. */
  readonly environment: string | undefined
  /** Every file that was looked at for it, or that should have been there; from the root. */
  readonly files: readonly string[]
  /** Does the control's state rest on it? It does not on an environment beside the released one. */
  readonly counts: boolean
}

/** A test that speaks for a control: named by it, by a testing control that verifies it, or carrying its id. */
export interface TestLink {
  readonly reference: TestReference | undefined
  /** The id by which the test claims the control, where no reference names it. */
  readonly tag: string | undefined
  /** The full id of the testing control through which it speaks; `undefined` for the control's own. */
  readonly through: string | undefined
  readonly outcomes: readonly { readonly outcome: TestOutcome; readonly report: DatedReport }[]
  /** Two different tests match, and the reference has no `*`. */
  readonly isAmbiguous: boolean
  /** The test's file in the tree, where the reference names one that is there. */
  readonly file: string | undefined
  /** The reference names a file that is not in the tree. */
  readonly isFileMissing: boolean
}

/** What an `Evidence:` line names: a document in the tree, or a record of the register that says what it shows. */
export interface EvidenceLink {
  readonly line: EvidenceLine
  readonly exists: boolean
  /** The record that the line names, or that names the control; `undefined` for any other document. */
  readonly record: CitedRecord | undefined
}

/** A record that a control stands on. */
export type CitedRecord =
  | CitedEvidence
  | { readonly kind: 'runbook'; readonly record: Runbook; readonly broken: readonly BrokenLink[] }

export interface CitedEvidence {
  readonly kind: 'evidence'
  readonly record: ManualEvidence
  /** The record that stands in its place today, where another supersedes it. */
  readonly supersededBy: string | undefined
  /** Does the control itself name it? A record that speaks against a control does so unasked. */
  readonly isCited: boolean
}

export interface LinkedControl extends Control {
  readonly codeLinks: readonly CodeLink[]
  readonly checkResults: readonly CheckResult[]
  readonly testLinks: readonly TestLink[]
  readonly evidenceLinks: readonly EvidenceLink[]
  readonly tags: readonly SourceTag[]
  /** What happened since the last review to the code at its tags. */
  readonly tagChanges: readonly { readonly tag: SourceTag; readonly change: CodeChange }[]
  /** Names under `Verifies` or `Addresses` that stand for nothing in this hazard. */
  readonly unknownTargets: readonly Written[]
}

export interface LinkedHazard extends Omit<Hazard, 'controls'> {
  readonly controls: readonly LinkedControl[]
  readonly codeLinks: readonly CodeLink[]
  /** What is known of its code since it was last reviewed; `undefined` where nobody says that they reviewed it. */
  readonly reviewedCode: ReviewedCode | undefined
  /** The controls the residual relies on; empty where there is no residual or it names none. */
  readonly relied: readonly LinkedControl[]
  /** Names under `Relies on` that are no control of this hazard. */
  readonly unknownReliedOn: readonly Written[]
}

export type LinkedLog = Log<'linked', LinkedHazard> &
  WithApprovals & {
    readonly evidence: Evidence
    /** Tags in the source or in test names whose id no record has. */
    readonly orphanTags: readonly SourceTag[]
    /** Did any outcome of any report speak for any control? */
    readonly isAnyOutcomeMatched: boolean
    /** Reports of which no outcome speaks for a control. */
    readonly unmatchedReports: readonly string[]
    /** The links that lead nowhere, of each runbook that has some. */
    readonly brokenLinks: ReadonlyMap<Runbook, readonly BrokenLink[]>
  }

export interface AssessedControl extends LinkedControl {
  readonly implementation: Implementation
  readonly verification: Verification
  /** Why it has this verification, in one sentence without a full stop. */
  readonly because: string
  /** Where the reason stands: the test, check or code line that decides; else the control. */
  readonly becausePlace: Place
  /** Do its tests notice when it is undone? */
  readonly proof: ControlProof
  /** Does the residual risk rest on it? */
  readonly isReliedOn: boolean
}

/** A score that could not be read as a step of the matrix, and why. */
export interface ScoreSlip {
  readonly assessment: 'initial' | 'residual'
  readonly axis: 'likelihood' | 'severity' | 'risk'
  readonly written: Written
  readonly explanation: string
}

/** A stored risk level that the matrix contradicts. */
export interface BandMismatch {
  readonly assessment: 'initial' | 'residual'
  readonly written: Written
  readonly stored: number
  readonly computed: number
}

/** The risk as the evidence stands today. */
export interface CurrentRisk extends Risk {
  /** An existing control fails, so the initial score itself is unsupported: the risk is this or higher. */
  readonly isAtLeast: boolean
  /** Deployment controls that the residual leaves out: conditions of transfer. */
  readonly conditions: readonly AssessedControl[]
}

/**
 * `draft`: it is on a hazard that is still a draft, and a draft is never accepted. `outdated`: something it rests
 * on is not what it was, or is not here. `unsigned`: its signature does not hold, or is missing where it is required.
 */
export type ApprovalState = 'none' | 'unknown-person' | 'draft' | 'unsigned' | 'outdated' | 'valid'

/** What has moved since an approval, and how that is known. */
export interface SinceApproval {
  /** `record`: kept that day; `history`: the text alone, from git; `undefined`: nothing tells. */
  readonly basis: 'record' | 'history' | undefined
  readonly moved: readonly Moved[]
}

export interface AssessedHazard extends Omit<LinkedHazard, 'controls' | 'relied'> {
  readonly controls: readonly AssessedControl[]
  readonly relied: readonly AssessedControl[]
  readonly initialRisk: Risk
  /** `undefined`: the file has no residual section. */
  readonly residualRisk: Risk | undefined
  readonly currentRisk: CurrentRisk
  /** Does the residual risk count today? */
  readonly isEarned: boolean
  readonly review: ReviewStanding
  /** The risk of today as the same judgement gives it without some of its controls: they count as failing. */
  readonly riskWithout: (isLost: (control: AssessedControl) => boolean) => CurrentRisk
  readonly scoreSlips: readonly ScoreSlip[]
  readonly bandMismatches: readonly BandMismatch[]
  /** The severity that harm class and number of patients give, where both are stated. */
  readonly derivedSeverity: Readonly<Record<'initial' | 'residual', Risk['severity']>>
  /** The digest of what was judged, which an approval names; computed when it is asked for. */
  readonly digest: () => string
  /** What that digest is of, part by part. */
  readonly judged: () => Judged
  readonly approvalState: ApprovalState
  /** Why the approval is `unsigned`, for a sentence. */
  readonly signatureProblem: string | undefined
  /** What has moved since the approval; computed when it is asked for. */
  readonly sinceApproval: () => SinceApproval
}

export type AssessedLog = Log<'assessed', AssessedHazard> &
  WithApprovals &
  Pick<LinkedLog, 'evidence' | 'orphanTags' | 'isAnyOutcomeMatched' | 'unmatchedReports' | 'brokenLinks'> & {
    readonly config: Config
    /** The Plan, the Hazard Log and the report, as they would be issued today. */
    readonly documents: readonly AssessedDocument[]
    /** Every clause of the standard, in its order, with what the register shows of it and who attests what. */
    readonly compliance: readonly AssessedClause[]
    /** The standard that the register is held against. */
    readonly standard: { readonly name: string; readonly source: string }
    /** Attestations that do not count, and why. */
    readonly setAside: readonly SetAside[]
    /** The third-party components of the release, and which of them are assessed. */
    readonly thirdParty: ThirdParty
    /** Files of `approvals/` that are not what was kept of an approval of this register, and why. */
    readonly doubtedRecords: readonly { readonly file: string; readonly because: string }[]
    /** What keeps a runbook from being evidence, of each that is not complete. */
    readonly runbookGaps: ReadonlyMap<Runbook, readonly RunbookGap[]>
    /** The date of judgement, ISO: the only clock there is. */
    readonly date: string
    /** The commit that is judged; `undefined` without git or without a commit. */
    readonly revision: string | undefined
    readonly isDirty: boolean
  }
