import type { Finding } from './finding.ts'
import type { Tone } from './safety-case.ts'

/** A finding as a document shows it. */
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
  /** The hazard's page; `''` where it has none here. */
  readonly page: string
  /** `HAZ-0001 Name`, or `The register as a whole`. */
  readonly subject: string
  readonly control: string
  /** `FILE:LINE`. */
  readonly where: string
  readonly isWaived: boolean
  /** `stands from before (baseline of 2026-11-01)`; `''` where it is new, or there is no baseline. */
  readonly standing: string
}
