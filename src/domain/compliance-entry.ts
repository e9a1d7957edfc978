import type { ComplianceValue } from './compliance.ts'
import type { Tone } from './safety-case.ts'

/** A standard, clause by clause: what is met, in part, not, or waits for a person. */
export interface ComplianceEntry {
  readonly standard: string
  readonly source: string
  readonly clauses: number
  /** Every value, those without a clause too. */
  readonly totals: readonly ComplianceTotal[]
  readonly groups: readonly ClauseGroupEntry[]
  /** Attestations that do not count. */
  readonly setAside: readonly SetAsideEntry[]
}

export interface ComplianceTotal {
  readonly value: ComplianceValue
  readonly meaning: string
  readonly tone: Tone
  readonly count: number
}

export interface ClauseGroupEntry {
  /** `3.3`. */
  readonly id: string
  readonly title: string
  readonly clauses: readonly ClauseEntry[]
}

export interface ClauseEntry {
  /** `3.3.2`. */
  readonly id: string
  /** What is asked for, in our own words. */
  readonly asks: string
  /** `must`, `should` or `exemption`. */
  readonly force: string
  /** `a program can tell`, `a program can tell in part` or `only a person can tell`. */
  readonly checkedBy: string
  readonly value: ComplianceValue
  readonly tone: Tone
  /** What the register shows, before any person is heard. */
  readonly because: string
  readonly evidence: readonly string[]
  /** `''` where nothing is missing. */
  readonly missing: string
  readonly owes: string
  /** What a person says of it, with place; `''` where nobody says anything that counts. */
  readonly attested: string
  readonly attestedBy: string
  /** Attestations that the register contradicts. */
  readonly contradicted: readonly string[]
}

export interface SetAsideEntry {
  readonly text: string
  readonly because: string
  /** `FILE:LINE`. */
  readonly where: string
}
