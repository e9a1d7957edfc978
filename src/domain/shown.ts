import type { Finding, Place } from './finding.ts'
import type { ControlEntry, HazardEntry } from './safety-case.ts'
import type { HazardRecord } from './schema-types.ts'

/** A claim on the way from a cause up to the claim of the whole register. */
export interface WhyStep {
  readonly text: string
  /** Why nothing supports it; `undefined` where something does, or where the text says it. */
  readonly reason: string | undefined
  readonly place: Pick<Place, 'file' | 'line'> | undefined
  /** The clause it answers. */
  readonly clause: string | undefined
}

/** A hazard, or one of its controls, as a terminal shows it. */
export interface Shown {
  readonly hazard: HazardEntry
  /** The controls that were asked for: all of them, or one. */
  readonly controls: readonly ControlEntry[]
  /** Was one control asked for? */
  readonly isControl: boolean
  readonly record: HazardRecord
  readonly findings: readonly Finding[]
  /** From each cause why the claim does not hold, the cause first and the claim of the register last. */
  readonly why: readonly (readonly WhyStep[])[]
}
