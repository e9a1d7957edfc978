import type { FindingEntry } from './finding-entry.ts'
import type { ControlEntry, FieldEntry, HazardEntry, Tone } from './safety-case.ts'

/** What the deploying organisation takes over, and what it has to know of the rest (DCB0160). */
export interface HandoverEntry {
  /** Hazards whose file says Transferred. */
  readonly transferred: readonly HazardEntry[]
  /** All others but the closed ones: the manufacturer's work on them is not done, or nobody says that it is. */
  readonly open: readonly HazardEntry[]
  readonly closed: readonly HazardEntry[]
  /** Hazards that no Clinical Safety Officer of the manufacturer has approved as they now read. */
  readonly unapproved: readonly HazardEntry[]
  /** Training and business process, in the order of the hazards. */
  readonly controls: readonly HandoverControl[]
}

export interface HandoverControl extends ControlEntry {
  readonly hazard: string
  readonly page: string
}

/** An incident in the ten fields of the Safety Incident Management Log (DCB0129 Implementation Guidance, 3.6). */
export interface IncidentLogEntry {
  readonly id: string
  readonly anchor: string
  readonly title: string
  readonly file: string
  /** Why nothing could be read from the file; `''` where it could. */
  readonly unreadable: string
  readonly state: string
  readonly stateTone: Tone
  /** The six short fields; a text is `''` where nobody has written it. */
  readonly fields: readonly FieldEntry[]
  /** The other four: summary, clinical risk assessment, journal, cause. */
  readonly texts: readonly FieldEntry[]
  /** What came true, and what failed. */
  readonly hazards: readonly { readonly id: string; readonly page: string }[]
  readonly controlsFailed: readonly string[]
  /** What it means for the safety case, in its author's words (7.2.2); `''` where nobody has written it. */
  readonly decided: string
  readonly actions: readonly IncidentActionEntry[]
  /** What was found in it and is due. */
  readonly findings: readonly FindingEntry[]
}

export interface IncidentActionEntry {
  readonly text: string
  readonly owner: string
  /** ISO date, or `no day`. */
  readonly due: string
  /** `done`, `open` or `overdue`. */
  readonly state: string
  readonly tone: Tone
}

/** What hazards.yaml lays down beside the matrix. */
export interface PolicyEntry {
  /** `12 months`, or `not stated`. */
  readonly reviewEvery: string
  /** The longest time since a registration was looked up. */
  readonly registration: string
  /** `required` or `optional`. */
  readonly signature: string
  /** Has somebody chosen the matrix? */
  readonly declaresMatrix: boolean
}
