import type { ControlCategory, Verification } from './control.ts'
import type { Finding, Profile } from './finding.ts'
import type { ApprovalState } from './hazard-log.ts'
import type { RiskLevel } from './risk.ts'
import type { LoweredRule, Summary } from './summary.ts'

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
  /** Is there a hazard at all, and has a registered person approved each of them as it now reads? */
  readonly isApproved: boolean
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
  readonly findings: readonly FindingEntry[]
  /** Findings that belong to no hazard listed here. */
  readonly otherFindings: readonly FindingEntry[]
  /** The errors that nobody has waived, by the hazard they belong to. */
  readonly gaps: readonly GapGroup[]
  readonly waivers: readonly WaiverEntry[]
  readonly lowered: readonly LoweredRule[]
  /** Templates of the project that stand in place of the built-in ones. */
  readonly replacedTemplates: readonly string[]
  readonly notes: readonly NoteEntry[]
}

export interface ProductEntry {
  readonly name: string
  readonly version: string
  readonly manufacturer: string
  readonly release: string
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
  readonly file: string
  readonly line: number
  readonly lifecycle: string
  readonly status: string
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
  readonly approvalState: ApprovalState
  readonly approvalText: string
  /** The code that an `Approved:` line of the text as it now reads has to name. */
  readonly digest: string
  /** What happens to whom, in the author's own markdown. */
  readonly story: string
  readonly controls: readonly ControlEntry[]
  /** The deployer's controls that the residual leaves out: conditions of transfer. */
  readonly conditions: readonly string[]
  readonly findings: readonly FindingEntry[]
  /** The whole file, section by section, verbatim markdown. */
  readonly sections: readonly SectionEntry[]
  /** The file as it stands: its sections joined. */
  readonly source: string
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
  readonly isReliedOn: boolean
  readonly file: string
  readonly line: number
}

export interface FindingEntry {
  readonly rule: string
  readonly level: Finding['level']
  /** The level, or `waived`. */
  readonly word: string
  readonly tone: Tone
  readonly message: string
  readonly help: string
  /** The hazard's id; `''` for the register as a whole. */
  readonly hazard: string
  readonly control: string
  /** `FILE:LINE`. */
  readonly where: string
  readonly isWaived: boolean
}

export interface GapGroup {
  /** `HAZ-0001 Name`, or `The register as a whole`. */
  readonly subject: string
  /** `''` for the register as a whole. */
  readonly hazard: string
  readonly gaps: readonly FindingEntry[]
}

export interface WaiverEntry {
  readonly by: string
  readonly rule: string
  /** What it is about: a control, a hazard, or `every hazard`. */
  readonly subject: string
  readonly reason: string
  /** ISO date, inclusive. */
  readonly until: string
  /** How many findings it lets stand today. */
  readonly count: number
}

export interface NoteEntry {
  readonly kind: 'incident' | 'failure mode' | 'runbook'
  readonly id: string
  readonly title: string
  readonly file: string
  readonly source: string
}

/** Where hazards stand in a risk matrix, to be drawn and to be told in words. */
export type MatrixView = MatrixGrid & (MatrixCounts | MatrixPath)

interface MatrixGrid {
  /** One line that says what the picture shows. */
  readonly title: string
  /** The words of the axes, lowest first. */
  readonly likelihoods: readonly string[]
  readonly severities: readonly string[]
  /** One row per likelihood, lowest first; each with one level per severity, lowest first. */
  readonly risk: readonly (readonly RiskLevel[])[]
}

/** How many hazards stand in each cell: initial, today and claimed, side by side. */
export interface MatrixCounts {
  readonly kind: 'counts'
  readonly panels: readonly MatrixPanel[]
}

export interface MatrixPanel {
  /** `Initial`, `Today` or `Claimed`. */
  readonly label: string
  /** The cells that hold a hazard. */
  readonly cells: readonly MatrixCell[]
  /** The hazards that stand in no cell because an axis is not scored. */
  readonly unscored: readonly string[]
}

export interface MatrixCell {
  /** Steps on the axes, 1 (lowest) to 5. */
  readonly likelihood: number
  readonly severity: number
  /** The ids of its hazards, in the order of the register; never empty. */
  readonly hazards: readonly string[]
}

/** The way of one hazard through the matrix: initial → today → claimed. */
export interface MatrixPath {
  readonly kind: 'path'
  readonly steps: readonly MatrixStep[]
}

export interface MatrixStep {
  /** `Initial`, `Today` or `Claimed`. */
  readonly label: string
  /** `undefined`: not scored, so it stands in no cell. */
  readonly at: { readonly likelihood: number; readonly severity: number } | undefined
  /** `High × Major: 4`, or what is not scored. */
  readonly text: string
}

/** A text that only a person can write (`case/NAME.md`). */
export interface WrittenEntry {
  /** Is there anything in it but blanks and `TBC`? */
  readonly isWritten: boolean
  /** The author's own markdown; `''` where there is none. */
  readonly text: string
  /** Where it stands or has to be written, from the root. */
  readonly file: string
  /** What is missing and where to write it; `''` where it is written. */
  readonly missing: string
}
