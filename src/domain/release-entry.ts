import type { RiskHistoryView } from './risk-history-view.ts'
import type { Tone } from './safety-case.ts'

/** What git knows of releases, as a document says it. */
export interface ReleasesEntry {
  /** What nobody can tell, and what to do about it: sentences without the last stop. */
  readonly unseen: readonly string[]
  /** Which tags count as releases. */
  readonly rule: string
  /** How hazards.yaml and the tags agree. */
  readonly stated: string
  readonly statedTone: Tone
  readonly statedWord: string
  /** The newest first. */
  readonly tags: readonly ReleaseEntry[]
  /** `3 releases are tagged`; where nobody can tell, that. */
  readonly count: string
  readonly others: readonly OtherTagEntry[]
  /** Changes of the register that are in no release, the newest first. */
  readonly since: readonly TrailEntry[]
  /** Files of the register that differ from the judged commit: `changed HAZ-0001`. */
  readonly uncommitted: string
  /** What was claimed in the newest releases, the oldest first, and what is claimed now. */
  readonly risks: readonly ReleaseRiskEntry[]
  /** The same as a picture. */
  readonly riskPicture: RiskHistoryView
  /** Releases before those, whose risks were not looked into. */
  readonly risksLeftOut: number
}

export interface ReleaseEntry {
  readonly name: string
  readonly date: string
  /** Who set the tag; of a light tag that nobody recorded it. */
  readonly by: string
  readonly byTone: Tone
  /** `annotated tag` or `light tag`. */
  readonly kind: string
  readonly commit: string
  readonly subject: string
  /** What the tag says; `''` where it says nothing. */
  readonly message: string
  /** `signed, not checked` or `not signed`. */
  readonly signature: string
  /** That it is no part of the judged history; `''` where it is. */
  readonly remark: string
  /** The hazards that changed since the release before: `HAZ-0001 to HAZ-0003`. */
  readonly hazards: string
  /** `3 commits by A. Tester, B. Tester`. */
  readonly people: string
  readonly trail: readonly TrailEntry[]
}

/** What became of the file of one hazard in one commit. */
export interface FileHistoryEntry {
  readonly date: string
  readonly author: string
  readonly subject: string
  readonly commit: string
  /** `changed`, or `renamed (was hazards/HAZ-0001-x.md)`. */
  readonly what: string
  /** The release that it came with, or `not released`. */
  readonly release: string
}

/** What a hazard claimed in a release, or claims now. */
export interface ScoreEntry {
  /** Its tag, or `Now`. */
  readonly release: string
  readonly date: string
  /** The matrix that it had chosen, or `not known`. */
  readonly matrix: string
  /** `4, High × Major`; `not known`, or `not in the register`. */
  readonly initial: string
  readonly initialTone: Tone
  readonly residual: string
  readonly residualTone: Tone
}

/** A commit that changed the register. */
export interface TrailEntry {
  readonly date: string
  readonly author: string
  readonly subject: string
  readonly commit: string
  /** `changed HAZ-0001; added HAZ-0002, hazards.yaml`. */
  readonly changes: string
}

export interface OtherTagEntry {
  readonly name: string
  readonly date: string
  readonly commit: string
  readonly because: string
}

/** How many hazards had each level. */
export interface ReleaseRiskEntry {
  readonly name: string
  /** The day of its tag, or of this judgement. */
  readonly date: string
  /** Is the register of that release known? */
  readonly isKnown: boolean
  readonly matrix: string
  /** `not scored` first, then level 5 and down. */
  readonly claimed: readonly RiskShare[]
  /** ≥ 0. */
  readonly total: number
  /** Does anybody know what the evidence of that time carried? */
  readonly isShown: boolean
  readonly shown: readonly RiskShare[]
}

export interface RiskShare {
  readonly label: string
  readonly tone: Tone
  /** 0 where it is not known. */
  readonly count: number
  /** `3`, or `not known`. */
  readonly text: string
}
