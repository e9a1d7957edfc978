import type { RiskEntry, Tone } from './safety-case.ts'

/** What comes back if one thing fails: a control, or a test, a setting, a file or a document that controls share. */
export interface SupportEntry {
  readonly kind: SupportKind
  /** `control`, `test`, `setting`, `code` or `evidence`, for a reader. */
  readonly kindWord: string
  /** `HAZ-0001.D1`, the name of the test, `compose.yml services.backend`, a path. */
  readonly name: string
  /** The control's own words; `''` for what controls share. */
  readonly text: string
  /** The state of the control; `''` for what controls share. */
  readonly state: string
  readonly tone: Tone
  /** The controls that are lost with it: one, for a control itself. */
  readonly controls: readonly string[]
  readonly controlCount: number
  /** The hazards of those controls. */
  readonly hazards: readonly SupportedHazard[]
  /** How many of the hazards would have a higher risk than today. */
  readonly worse: number
  /** Of those hazards the highest risk today; of all of its hazards where nothing changes. */
  readonly today: RiskEntry
  /** The highest risk of the same hazards once it is lost. */
  readonly lost: RiskEntry
  /** In a sentence without a full stop. */
  readonly words: string
}

export type SupportKind = 'control' | 'test' | 'setting' | 'code' | 'evidence'

export interface SupportedHazard {
  readonly id: string
  readonly name: string
  readonly page: string
  readonly today: RiskEntry
  readonly lost: RiskEntry
  readonly isWorse: boolean
}

/** The things that most rests on, ranked, to be drawn. */
export interface CriticalityView {
  readonly picture: 'criticality'
  /** One line that says what the picture shows. */
  readonly title: string
  /** The first of them: what brings back the highest risk, and among equals the most hazards. */
  readonly entries: readonly SupportEntry[]
  /** How many further ones there are of which a risk comes back. */
  readonly more: number
}

/** What each control, and what controls share, holds up. */
export interface CriticalityEntry {
  /** Tests, settings, files and documents on which controls of several hazards rest, the most critical first. */
  readonly shared: readonly SupportEntry[]
  /** The controls without which a risk is higher than today, the most critical first. */
  readonly controls: readonly SupportEntry[]
  /** All controls of the register. */
  readonly controlCount: number
  /** The other controls, counted by why no risk is higher without them. */
  readonly unraised: readonly UnraisedEntry[]
  readonly unraisedCount: number
  readonly picture: CriticalityView
}

/** Controls without which no risk is higher than it is today. */
export interface UnraisedEntry {
  /** Why, as `words` of a SupportEntry. */
  readonly words: string
  readonly count: number
}
