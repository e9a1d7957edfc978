/**
 * A stretch of one file. Lines and columns count from 1; a column counts UTF-16 code units;
 * the end is exclusive. `file` is a path from the repository's root, with `/`.
 */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Something an author wrote, word for word, and where. */
export interface Written {
  readonly text: string
  readonly place: Place
}

/** How much a finding weighs. Lint level, never clinical severity. */
export type Level = 'off' | 'info' | 'warning' | 'error'

/** `draft` is the everyday profile; `release` is what an issued safety case has to pass. */
export type Profile = 'draft' | 'release'

/** One replacement: the text at `place` becomes `text`. */
export interface TextEdit {
  readonly place: Place
  readonly text: string
}

/** Who let a finding stand, why, and until when (ISO date, inclusive). */
export interface Waived {
  readonly reason: string
  readonly by: string
  readonly until: string
}

/** One thing a person has to know or to put right. */
export interface Finding {
  readonly rule: string
  readonly level: Exclude<Level, 'off'>
  /** One sentence without a full stop: "X, expected Y". */
  readonly message: string
  readonly place: Place
  readonly hazard: string | undefined
  /** The full id of the control (`HAZ-0001.D1`), where it has one. */
  readonly control: string | undefined
  /** The next action, in the imperative. */
  readonly help: string
  /** An edit that cannot change clinical meaning, where there is one. */
  readonly fix: readonly TextEdit[] | undefined
  readonly waived: Waived | undefined
  /** The day of the baseline that it stands under (ISO date); `undefined`: it is new, or there is none. */
  readonly baseline: string | undefined
}

/** What a check reports; the runner adds rule, level and waiver. */
export interface Problem {
  readonly message: string
  readonly place: Place
  readonly help: string
  readonly hazard?: string | undefined
  readonly control?: string | undefined
  readonly fix?: readonly TextEdit[] | undefined
  /** Replaces the rule's own level, for a problem that weighs less or more than its siblings. */
  readonly level?: Exclude<Level, 'off'> | undefined
}

/** What there is to know of a rule without running it: the id is its file, page, test, SARIF rule and config key. */
export interface RuleMeta {
  readonly id: string
  /** The level in each profile, before hazards.yaml has its say. */
  readonly level: Readonly<Record<Profile, Level>>
  /** One sentence: what is wrong when the rule speaks. */
  readonly summary: string
  /** The clause or the source the rule rests on. */
  readonly clause: string
}
