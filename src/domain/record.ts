import type { Place, Written } from './finding.ts'
import type { Section } from './hazard.ts'

/** What every record beside the hazards has, as its file states it: nothing judged, nothing dropped. */
export interface RegisterRecord {
  /** `EV-0001`; the file's stem where its name begins with no such id. */
  readonly id: string
  readonly file: string
  /** Of the file's first character. */
  readonly place: Place
  readonly title: string | undefined
  /** The whole file, heading by heading: their sources joined are the file. */
  readonly sections: readonly Section[]
  /** Headings that no field of the record has; kept and shown like all else. */
  readonly unknownHeadings: readonly Section[]
  readonly oddBytes: Written | undefined
  /** Why nothing could be read from the file at all. */
  readonly unreadable: string | undefined
}

/** What was done that no machine runs. `acceptance`: the deploying organisation takes a control over. */
export const EVIDENCE_KINDS = [
  'drill',
  'training',
  'usability test',
  'inspection',
  'acceptance',
  'other',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export const EVIDENCE_OUTCOMES = ['passed', 'partly', 'failed'] as const
export type EvidenceOutcome = (typeof EVIDENCE_OUTCOMES)[number]

/** A word with a fixed choice, as it was written and as it was understood. */
export interface Choice<Word extends string> extends Written {
  /** `undefined`: none of the words, or more than one. */
  readonly word: Word | undefined
}

/** `Who: NAME, ROLE`. */
export interface WhoLine extends Written {
  /** `undefined` where nobody is named. */
  readonly name: string | undefined
  readonly role: string | undefined
}

/** A dated record of what no machine runs: a drill, a training round, a usability test, an inspection. */
export interface ManualEvidence extends RegisterRecord {
  readonly kind: Choice<EvidenceKind> | undefined
  readonly who: WhoLine | undefined
  /** For an acceptance: whose organisation takes the control over. */
  readonly organisation: Written | undefined
  /** The day it was done, ISO. */
  readonly date: Written | undefined
  readonly outcome: Choice<EvidenceOutcome> | undefined
  /** How long it holds, such as `12 months`. */
  readonly valid: Written | undefined
  /** Ids of the records whose place it takes. */
  readonly supersedes: readonly Written[]
  /** Ids of the controls or hazards it is of; empty: of whatever names it. */
  readonly of: readonly Written[]
  readonly release: Written | undefined
}

/** A link in the text of a record. */
export interface RecordLink extends Written {
  /** Where it leads, as written, without a title. */
  readonly target: string
}

/** Something that waits to be filled in: an empty line or cell, or words that only keep a place. */
export interface Blank {
  /** What is blank, for a sentence: `"Last updated" is empty`. */
  readonly what: string
  readonly place: Place
}

/** What operators do, step by step: what a business process control stands on once it is complete. */
export interface Runbook extends RegisterRecord {
  /** Ids of the hazards and controls it is about. */
  readonly hazards: readonly Written[]
  readonly owner: Written | undefined
  /** Whom to call when the steps do not help. */
  readonly contact: Written | undefined
  /** The day it was last gone through, ISO. */
  readonly reviewed: Written | undefined
  /** The day by which it is to be gone through again, ISO. */
  readonly nextReview: Written | undefined
  /** How often it is to be gone through, such as `6 months`. */
  readonly reviewEvery: Written | undefined
  readonly links: readonly RecordLink[]
  readonly blanks: readonly Blank[]
  /** The anchors of its own headings. */
  readonly anchors: ReadonlySet<string>
}

/** A link that leads nowhere, and why. */
export interface BrokenLink {
  readonly link: RecordLink
  readonly because: string
}

/** What keeps a runbook from being evidence. */
export interface RunbookGap {
  /** `names no owner`: what is wrong, for a sentence that begins with the runbook's id. */
  readonly what: string
  readonly place: Place
}

/** What is to be done after an incident. */
export interface IncidentAction extends Written {
  readonly owner: string | undefined
  /** The day by which it is to be done, ISO. */
  readonly due: string | undefined
  /** Does the record say that it is done? */
  readonly isDone: boolean
}

/** `3 in 2 months`. */
export interface Frequency {
  readonly count: number
  readonly period: string
}

/** Something that went wrong in use, or could have (3.6.1, 7.2.4). */
export interface Incident extends RegisterRecord {
  /** ISO dates. */
  readonly occurred: Written | undefined
  readonly reported: Written | undefined
  readonly madeSafe: Written | undefined
  readonly closed: Written | undefined
  readonly reportedBy: Written | undefined
  readonly release: Written | undefined
  readonly summary: Written | undefined
  readonly cause: Written | undefined
  /** What it means for the safety case (7.2.2). */
  readonly impact: Written | undefined
  /** Ids of the hazards that came true, or that it brought to light. */
  readonly hazards: readonly Written[]
  /** Why it is no hazard's, where the record says `Hazards: none`; '' where it gives no reason. */
  readonly noHazards: Written | undefined
  /** Ids of the controls that should have prevented it. */
  readonly controlsFailed: readonly Written[]
  /** Does it say which controls failed, even if that is none? */
  readonly answersControls: boolean
  /** Does it say whether it brought a new hazard to light? */
  readonly answersNewHazard: boolean
  readonly likelihood: Written | undefined
  readonly severity: Written | undefined
  readonly mitigation: Written | undefined
  readonly journal: Written | undefined
  readonly actions: readonly IncidentAction[]
  readonly observed: (Written & { readonly frequency: Frequency | undefined }) | undefined
}

/** How the product can fail, written down before it did: it feeds causes and controls, never scores. */
export interface FailureMode extends RegisterRecord {
  readonly hazards: readonly Written[]
  readonly trigger: Written | undefined
  readonly causes: readonly Written[]
  readonly effects: Written | undefined
  readonly detection: Written | undefined
  readonly recovery: Written | undefined
  /** What would stand against it: candidates for controls. */
  readonly candidates: readonly Written[]
  /** Severity, likelihood, RPN: words of another scale, kept and never taken for a clinical score. */
  readonly scores: readonly Written[]
}
