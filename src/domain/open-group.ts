import type { HandoverControl } from './handover.ts'
import type { ControlEntry, Tone } from './safety-case.ts'

/** Controls of one hazard that are not verified, in the same state for the same reason: that is said once for all. */
export interface OpenGroup {
  /** One at least. */
  readonly controls: readonly HandoverControl[]
  readonly verification: ControlEntry['verification']
  readonly tone: Tone
  readonly because: string
  readonly declared: string
  readonly isReliedOn: boolean
}
