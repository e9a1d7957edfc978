import type { CodeReference, Control } from './control.ts'
import type { Place, Written } from './finding.ts'

/** A field of a hazard that a heading opens. */
export type FieldName =
  | 'name'
  | 'utilityLabel'
  | 'likelihood'
  | 'severity'
  | 'description'
  | 'causes'
  | 'effect'
  | 'hazard'
  | 'types'
  | 'harm'
  | 'existingControls'
  | 'assignment'
  | 'labelling'
  | 'project'
  | 'controls'
  | 'design'
  | 'testing'
  | 'training'
  | 'process'
  | 'residual'
  | 'status'
  | 'code'
  | 'riskBenefit'

/** A heading and everything below it up to the next one, verbatim. The text above the first heading has none. */
export interface Section {
  readonly heading: string | undefined
  /** 1 to 6; 0 for the text above the first heading. */
  readonly level: number
  /** `undefined`: no field of a hazard is called so. */
  readonly field: FieldName | undefined
  /** Is it the document's title, or a sub-heading that a control list knows? */
  readonly isKnown: boolean
  /** The heading's own place. */
  readonly place: Place
  /** The heading with its marks, and the body, byte for byte: the sections of a file joined are the file. */
  readonly source: string
  /** The body, without surrounding blank lines. */
  readonly text: string
}

/** The scoring of one assessment (initial or residual) as written. */
export interface WrittenScoring {
  readonly likelihood: Written | undefined
  readonly severity: Written | undefined
  /** A risk level somebody wrote beside the scores; compared with the matrix, never believed. */
  readonly risk: Written | undefined
  readonly justifications: readonly Written[]
  readonly harmClass: Written | undefined
  readonly patients: Written | undefined
}

export interface WrittenResidual extends WrittenScoring, Written {
  readonly rationale: Written | undefined
  /** `undefined`: no such line, so the residual relies on every control of the hazard. */
  readonly reliesOn: readonly Written[] | undefined
  /** The `Relies on` line as a whole, for the place of a finding. */
  readonly reliesOnLine: Written | undefined
  readonly furtherReduction: Written | undefined
}

/** draft → triage → active → withdrawn or merged; `undefined`: the status line does not say. */
export type Lifecycle = 'draft' | 'triage' | 'active' | 'withdrawn' | 'merged'
/** The NHS's only three, for active hazards (hazard log template v3.6). */
export type HazardStatus = 'Open' | 'Transferred' | 'Closed'
export type Provenance = 'person' | 'tool' | 'import'

/** The three axes that hide in one `Hazard status` line. */
export interface StatusAxes {
  readonly lifecycle: Lifecycle | undefined
  readonly status: HazardStatus | undefined
  readonly provenance: Provenance | undefined
}

/** `Approved: NAME, BODY NUMBER, DATE, of CODE`. */
export interface ApprovalLine extends Written {
  readonly name: string
  readonly body: string | undefined
  readonly number: string | undefined
  /** ISO date. */
  readonly date: string | undefined
  /** The digest of what was judged, 8 or more hexadecimal digits. */
  readonly digest: string | undefined
}

/** `Provenance: TOOL, DATE`: who or what wrote the draft, and when. */
export interface ProvenanceLine extends Written {
  readonly by: string
  /** ISO date. */
  readonly date: string | undefined
}

/** `Reviewed: DATE, NAME`. */
export interface ReviewLine extends Written {
  readonly date: string | undefined
  readonly by: string | undefined
}

/** Slips of the pen: kept, and reported by a rule each. */
export interface Slips {
  /** Hazard types that stand in a list of controls. */
  readonly strandedTypes: readonly Written[]
  /** A heading that stands twice: its second and later occurrences. */
  readonly repeatedHeadings: readonly Section[]
  readonly unknownHeadings: readonly Section[]
  /** Text that stands where its section has no place for it. */
  readonly strayText: readonly Written[]
  /** Bytes that are no UTF-8, or control characters; one entry for each file. */
  readonly oddBytes: Written | undefined
  /** Why nothing could be read from the file at all. */
  readonly unreadable: string | undefined
}

/** A hazard as its file states it: fields with their words and places, nothing judged. */
export interface Hazard {
  readonly id: string
  readonly file: string
  /** Of the file's first character, or its name. */
  readonly place: Place
  readonly sections: readonly Section[]
  readonly name: Written | undefined
  readonly utilityLabel: Written | undefined
  readonly description: Written | undefined
  readonly causes: readonly Written[]
  readonly effect: Written | undefined
  readonly hazard: Written | undefined
  readonly types: readonly Written[]
  readonly harm: Written | undefined
  readonly existingControls: Written | undefined
  readonly assignment: Written | undefined
  readonly labelling: Written | undefined
  readonly project: Written | undefined
  readonly riskBenefit: Written | undefined
  readonly initial: WrittenScoring
  readonly residual: WrittenResidual | undefined
  readonly controls: readonly Control[]
  readonly code: readonly CodeReference[]
  readonly statusText: Written | undefined
  readonly axes: StatusAxes
  readonly transferredTo: Written | undefined
  readonly identified: Written | undefined
  readonly reviewed: ReviewLine | undefined
  readonly conditions: readonly Written[]
  readonly approval: ApprovalLine | undefined
  /** The first line of the file that says `Approved`, whether it can be understood or not: it is not what was approved. */
  readonly approvedAt: Place | undefined
  /** Why the hazard is approved though its risk today is above the residual risk. */
  readonly approvalReason: Written | undefined
  readonly provenance: ProvenanceLine | undefined
  readonly slips: Slips
}
