import type { Lines } from './anchor.ts'
import type { Place } from './finding.ts'

/** A commit that changed some code: who, when and what for. */
export interface Commit {
  readonly id: string
  /** ISO date. */
  readonly date: string
  readonly author: string
  readonly subject: string
}

/** What happened to anchored code since its hazard was last reviewed, where anything did. */
export interface CodeChange {
  /** From the root, as it is called now. */
  readonly path: string
  /**
   * `changed`: it means something else now; `added`: it was not there; `drifted`: it means the same, but stands on
   * other lines than those named; `unknown`: what it was cannot be seen.
   */
  readonly kind: 'changed' | 'added' | 'drifted' | 'unknown'
  /** The lines that changed, or where drifted code stands now; `undefined` where nothing of it is left. */
  readonly lines: Lines | undefined
  /** The symbol that drifted code is, no less and no more. */
  readonly symbol: string | undefined
  /** Why it is compared by its text, or cannot be compared at all. */
  readonly because: string | undefined
  /** Newest first; empty where nothing of it is committed. */
  readonly commits: readonly Commit[]
}

/** A line that says that a hazard was looked at. */
export interface ReviewLineAt {
  readonly key: 'Reviewed' | 'Approved'
  readonly text: string
  /** ISO date. */
  readonly date: string | undefined
  readonly place: Place
}

/** The code of a hazard as it was when somebody last reviewed or approved it. */
export interface ReviewedCode {
  /** The newest line that says so. */
  readonly line: ReviewLineAt
  /** The commit that brought the line in; `undefined`: it is not committed, so the code is what was reviewed. */
  readonly commit: string | undefined
  /** Why nobody can tell what the code was. */
  readonly unseen: string | undefined
  /** By `anchorKey`, or `tagKey` of a source tag; what did not change is not listed. */
  readonly changes: Readonly<Record<string, CodeChange>>
}

/** One string for a source tag, beside those of `anchorKey`. */
export const tagKey = (file: string, line: number): string => `${file}@${line}`

/** Is somebody to look at it again? What cannot be told is no better. */
export const isSuspect = ({ kind }: CodeChange): boolean => kind !== 'drifted'

/** How a hazard's review stands on the day of judgement; only `in time` and `not asked for` leave nothing to do. */
export interface ReviewStanding {
  /** How often hazards.yaml asks for one, such as `12 months`; `undefined`: it asks for none. */
  readonly every: string | undefined
  /** ISO date by which the next one is due; `undefined`: none is asked for, or nobody can tell. */
  readonly due: string | undefined
  /** `undated`: the last one does not say when; `in the future`: it names a day after that of judgement. */
  readonly state: 'in time' | 'overdue' | 'never' | 'undated' | 'in the future' | 'not asked for'
}
