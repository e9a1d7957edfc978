import type { Written } from './finding.ts'

/** How far a machine can tell whether a clause is met: wholly, in part (presence, dates, signatures), or not at all. */
export type Checkability = 'machine' | 'part' | 'person'

/** What a clause asks: a duty, a recommendation, or that other clauses do not apply. */
export type ClauseForce = 'must' | 'should' | 'exemption'

/** One numbered sub-clause of a standard. */
export interface Clause {
  /** `3.3.2`. */
  readonly id: string
  readonly force: ClauseForce
  readonly checkability: Checkability
  /** What is asked for, in our own words: the standard's own text is what counts. */
  readonly asks: string
}

/** What can be said of a clause, in the words of NHS England's compliance assessment of DCB0129. */
export const COMPLIANCE_VALUES = ['Yes', 'Partial', 'No', 'Awaiting', 'Not applicable'] as const
export type ComplianceValue = (typeof COMPLIANCE_VALUES)[number]

/** `- 2.3.4: Yes, NAME, BODY NUMBER, DATE – EVIDENCE`: what a person says of a clause, below `case/`. */
export interface Attestation extends Written {
  /** `2.3.4`, as written. */
  readonly clause: string
  /** `undefined`: none of the five words stands there. */
  readonly value: ComplianceValue | undefined
  readonly name: string
  readonly body: string | undefined
  readonly number: string | undefined
  /** ISO date. */
  readonly date: string | undefined
  /** The evidence or the reason; '' where nothing is said. */
  readonly reason: string
}

/** An attestation that does not count, and why, for a sentence: `it has no date`. */
export interface SetAside {
  readonly attestation: Attestation
  readonly because: string
}

/** What the register shows of a clause, before any person is heard. */
export interface ShownClause {
  readonly value: ComplianceValue
  /** Is something known to be lacking? Then no attestation makes it better. */
  readonly isGap: boolean
  /** Why, in one sentence without a full stop. */
  readonly because: string
  /** `FILE:LINE` or a document of the build. */
  readonly evidence: readonly string[]
  /** What is missing; '' where nothing is, or nobody can tell. */
  readonly missing: string
}

/** A clause, what the register shows of it, and what people attest. */
export interface AssessedClause {
  readonly clause: Clause
  readonly group: { readonly id: string; readonly title: string }
  readonly value: ComplianceValue
  readonly shown: ShownClause
  /** Who has to see to what is missing. */
  readonly owes: string
  /** The one that counts. */
  readonly attestation: Attestation | undefined
  /** Those that say more than the register shows. */
  readonly contradicted: readonly Attestation[]
}
