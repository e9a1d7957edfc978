import type { FindingEntry } from './finding-entry.ts'

/** A finding, and those that say the same of other controls or of other lines: shown once, and each of them named. */
export interface FindingGroup extends FindingEntry {
  /** `The same of HAZ-0001.D2 (line 12), HAZ-0001.D3 (line 15)`; `''` where none says the same. */
  readonly alike: string
}
