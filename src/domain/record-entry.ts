import type { FindingEntry } from './finding-entry.ts'
import type { FieldEntry, Tone } from './safety-case.ts'

/** A record beside the hazards: what it says, what it touches, what is due. */
export interface RecordEntry {
  /** `incident`, `failure mode`, `runbook` or `evidence record`. */
  readonly kind: string
  readonly id: string
  /** Its place on the page of the records, for `link` and `anchor`. */
  readonly anchor: string
  readonly title: string
  readonly file: string
  /** Why nothing could be read from the file; `''` where it could. */
  readonly unreadable: string
  /** `open, made safe`, `holds until 2027-10-06`, `complete` … */
  readonly state: string
  readonly stateTone: Tone
  /** The hazards and controls that it names, or that name it; a page is `''` where there is none. */
  readonly hazards: readonly { readonly id: string; readonly page: string }[]
  /** What it states, in its author's own markdown. */
  readonly facts: readonly FieldEntry[]
  readonly findings: readonly FindingEntry[]
  readonly source: string
}

/** A record as the page of a hazard lists it. */
export interface HazardRecordEntry {
  readonly kind: string
  readonly id: string
  readonly anchor: string
  readonly title: string
  readonly state: string
  readonly stateTone: Tone
}
