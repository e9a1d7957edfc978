import type { ArgumentEntry } from './argument-entry.ts'
import type { BowTieView } from './bow-tie-view.ts'
import type { ComplianceEntry } from './compliance-entry.ts'
import type { DocumentEntry } from './document-entry.ts'
import type { CriticalityEntry } from './criticality-view.ts'
import type { CaseTextKey } from './case-text.ts'
import type { ControlCategory, Verification } from './control.ts'
import type { Profile } from './finding.ts'
import type { FindingEntry } from './finding-entry.ts'
import type { FindingGroup } from './finding-group.ts'
import type { GapRule } from './gap-rule.ts'
import type { HandoverEntry, IncidentLogEntry, PolicyEntry } from './handover.ts'
import type { ApprovalState } from './hazard-log.ts'
import type { LevelEntry, TermEntry } from './matrix-entry.ts'
import type { MatrixView } from './matrix-view.ts'
import type { NoteEntry } from './note-entry.ts'
import type { OpenGroup } from './open-group.ts'
import type { HazardRecordEntry, RecordEntry } from './record-entry.ts'
import type { FileHistoryEntry, ReleasesEntry, ScoreEntry } from './release-entry.ts'
import type { RiskLevel } from './risk.ts'
import type { LoweredRule, Summary } from './summary.ts'
import type { AnchorEntry, ProofEntry, TestEntry, TestReportEntry, TraceRow } from './trace.ts'
import type { WaiverEntry } from './waiver-entry.ts'
import type { ThirdPartyEntry } from './third-party-entry.ts'
import type { WrittenEntry } from './written-entry.ts'

/**
 * All that a template may see. Plain values, and no `undefined` anywhere: what nobody has stated says
 * so in words, because a blank in a safety case reads as "nothing to see here".
 */
export interface SafetyCase {
  readonly product: ProductEntry
  readonly toolVersion: string
  /** The commit, or `not known (no git history)`. */
  readonly revision: string
  readonly isDirty: boolean
  /** The date of judgement, ISO. */
  readonly date: string
  readonly profile: Profile
  readonly matrix: { readonly name: string; readonly source: string }
  /** Is there a hazard at all, and has a Clinical Safety Officer approved each of them as it now reads? */
  readonly isApproved: boolean
  /** The Plan, the Hazard Log and the report, each with its approval. */
  readonly documents: readonly DocumentEntry[]
  readonly summary: Summary
  /** Hazards whose residual risk does not count today. */
  readonly unearned: number
  /** The highest risk first; `unknown` before that. Empty levels are listed too. */
  readonly risks: readonly RiskRow[]
  /** The states that controls are in, the best first: `verified` always, the others where there are any. */
  readonly verification: readonly VerificationRow[]
  /** In the order of the register. */
  readonly hazards: readonly HazardEntry[]
  /** The same, the highest risk of today first and, at equal risk, the claims that are not earned. */
  readonly byRisk: readonly HazardEntry[]
  /** The errors first; within a level, those that a person has waived last. */
  readonly findings: readonly FindingEntry[]
  /** Findings that belong to no hazard listed here. */
  readonly otherFindings: readonly FindingEntry[]
  /** The errors that nobody has waived; those of the whole register come first. */
  readonly gaps: readonly FindingEntry[]
  /** The same, with what is said of several controls said once. */
  readonly gapGroups: readonly FindingGroup[]
  /** How many of them each rule has, the most frequent first. */
  readonly gapRules: readonly GapRule[]
  readonly waivers: readonly WaiverEntry[]
  readonly lowered: readonly LoweredRule[]
  /** What stands from before, in a sentence; `''` where the register has no baseline. */
  readonly baseline: string
  /** Templates of the project that stand in place of the built-in ones. */
  readonly replacedTemplates: readonly string[]
  readonly notes: readonly NoteEntry[]
  readonly incidents: readonly RecordEntry[]
  readonly failureModes: readonly RecordEntry[]
  readonly runbooks: readonly RecordEntry[]
  readonly evidenceRecords: readonly RecordEntry[]
  /** Where the hazards stand: initial, today and claimed. */
  readonly riskMatrix: MatrixView
  /** What comes back if a control fails, or something that controls share. */
  readonly criticality: CriticalityEntry
  /** The bow-ties of the first few of `byRisk`. */
  readonly bowTies: readonly BowTieView[]
  /** Hazard ↔ control ↔ code ↔ test ↔ result: a row for each test of each control, and for what has none. */
  readonly traces: readonly TraceRow[]
  /** Controls in any state but `verified`. */
  readonly openControls: readonly ControlEntry[]
  /** The same, those of a hazard that say the same of themselves together. */
  readonly openGroups: readonly OpenGroup[]
  /** What is left to the deploying organisation, over all hazards. */
  readonly conditions: readonly string[]
  /** What only people can write. */
  readonly written: Readonly<Record<CaseTextKey, WrittenEntry>>
  readonly people: readonly PersonEntry[]
  readonly levels: readonly LevelEntry[]
  readonly likelihoods: readonly TermEntry[]
  readonly severities: readonly TermEntry[]
  /** The standard, clause by clause. */
  readonly compliance: ComplianceEntry
  readonly handover: HandoverEntry
  readonly incidentLog: readonly IncidentLogEntry[]
  readonly policy: PolicyEntry
  /** What is claimed, and what carries it. */
  readonly argument: ArgumentEntry
  /** The components that others made, and which of them are assessed. */
  readonly thirdParty: ThirdPartyEntry
  /** Reports of tests, and what each of them says. */
  readonly testReports: readonly TestReportEntry[]
  readonly releases: ReleasesEntry
}

export interface PersonEntry {
  readonly name: string
  readonly role: string
  /** `GMC 0000000`. */
  readonly registration: string
  /** When somebody last looked it up, ISO. */
  readonly checked: string
}

export interface ProductEntry {
  readonly name: string
  readonly version: string
  readonly manufacturer: string
  readonly release: string
  /** The phase of the lifecycle that the report is for; `''` where nobody states it. */
  readonly phase: string
  /** How to reach the manufacturer on safety; `''` where nobody says. */
  readonly contact: string
}

/** What colour may say of a thing beside its words: never the only carrier. */
export type Tone = `risk-${RiskLevel}` | 'unknown' | 'good' | 'bad' | 'doubtful' | 'plain'

export interface RiskRow {
  readonly label: string
  /** What the matrix says of this level. */
  readonly meaning: string
  readonly tone: Tone
  readonly initial: number
  readonly residual: number
  readonly current: number
}

export interface VerificationRow {
  readonly state: Verification
  readonly meaning: string
  readonly tone: Tone
  readonly count: number
}

/** A risk as a reader meets it. */
export interface RiskEntry {
  readonly isKnown: boolean
  /** `4`, `at least 4` or `not scored`. */
  readonly text: string
  /** Likelihood and severity in the words of the matrix: `High × Major`; an axis nobody scored says so. */
  readonly axes: string
  readonly tone: Tone
}

export interface HazardEntry {
  readonly id: string
  readonly name: string
  /** Its page below the output folder. */
  readonly page: string
  readonly file: string
  readonly line: number
  readonly lifecycle: string
  readonly status: string
  /** `Open`, `Transferred` or `Closed`; else its place in the lifecycle, such as `draft`. */
  readonly state: string
  readonly statusText: string
  readonly initial: RiskEntry
  readonly residual: RiskEntry
  readonly current: RiskEntry
  readonly isEarned: boolean
  /** Does the residual risk count today: `earned`, `not earned` or `nothing claimed`. */
  readonly claim: string
  readonly claimTone: Tone
  /** Why it does not, and what else to know about the risks; `''` where there is nothing to remark. */
  readonly remark: string
  /** Why nothing could be read from its file; `''` where it could. */
  readonly unreadable: string
  /** Has a Clinical Safety Officer approved it as it now reads? */
  readonly isApproved: boolean
  readonly approvalState: ApprovalState
  readonly approvalText: string
  /** What has moved since an approval that is out of date, as far as it is known: `the test "…" of D1 was passed, is skipped`. */
  readonly moved: readonly string[]
  /** The code that an `Approved:` line of the text as it now reads has to name. */
  readonly digest: string
  /** What happens to whom, in the author's own markdown. */
  readonly story: string
  /** What the file says under the headings of a hazard, scores and controls apart, in the template's order. */
  readonly fields: readonly FieldEntry[]
  /** What stands where likelihood, severity and residual risk are scored: `''` where nothing does. */
  readonly scoreFields: readonly FieldEntry[]
  /** The other headings of a hazard, where there is something below them. */
  readonly furtherFields: readonly FieldEntry[]
  /** Headings that no hazard has, verbatim. */
  readonly otherSections: readonly FieldEntry[]
  /** Everything that stands under the residual risk. */
  readonly residualText: string
  /** `D1, T1`; or that it rests on every control, or on none. */
  readonly reliesOn: string
  readonly identified: string
  readonly reviewed: string
  readonly transferredTo: string
  /** Its way through the matrix. */
  readonly riskMatrix: MatrixView
  /** Its causes, what stands against them, and what follows from it. */
  readonly bowTie: BowTieView
  /** The errors among its findings that nobody has waived. */
  readonly gaps: readonly FindingEntry[]
  readonly gapGroups: readonly FindingGroup[]
  readonly waived: readonly FindingEntry[]
  readonly digestInFull: string
  readonly controlCount: number
  readonly verifiedCount: number
  readonly gapCount: number
  readonly controls: readonly ControlEntry[]
  /** Incidents, failure modes, runbooks and evidence records that name it, or that a control of it names. */
  readonly records: readonly HazardRecordEntry[]
  /** The deployer's controls that the residual leaves out: conditions of transfer. */
  readonly conditions: readonly string[]
  /** Their names, for a sentence. */
  readonly conditionNames: string
  readonly findings: readonly FindingEntry[]
  /** The same, with what is said of several controls said once. */
  readonly findingGroups: readonly FindingGroup[]
  /** What git knows of its file, under every name it had, the newest first. */
  readonly history: readonly FileHistoryEntry[]
  /** What it claimed at releases where that changed, and now: the newest first. Empty: no release is known. */
  readonly scores: readonly ScoreEntry[]
  /** The whole file, section by section, verbatim markdown. */
  readonly sections: readonly SectionEntry[]
  /** The file as it stands: its sections joined. */
  readonly source: string
}

export interface FieldEntry {
  readonly heading: string
  /** The author's own markdown; `''` where nobody has written it. */
  readonly text: string
}

export interface SectionEntry {
  /** `''` for the text above the first heading. */
  readonly heading: string
  readonly text: string
}

export interface ControlEntry {
  /** The full id, or `no id yet`. */
  readonly id: string
  /** The id, or the first words where there is none. */
  readonly name: string
  readonly category: ControlCategory
  /** `Design (manufacturer)`. */
  readonly kind: string
  readonly text: string
  /** `implemented`, `planned` or `not stated`: the author's claim. */
  readonly declared: string
  readonly verification: Verification
  readonly tone: Tone
  /** Why it has this verification. */
  readonly because: string
  /** Do its tests notice when it is undone? */
  readonly proof: ProofEntry
  readonly isReliedOn: boolean
  /** Does the residual risk leave this deployer's control out, so that it is a condition of the transfer? */
  readonly isCondition: boolean
  /** `manufacturer` or `deploying organisation`, or the owner that its file names. */
  readonly owner: string
  readonly due: string
  readonly newHazards: string
  readonly code: readonly AnchorEntry[]
  readonly tests: readonly TestEntry[]
  readonly evidence: readonly AnchorEntry[]
  readonly file: string
  readonly line: number
}
