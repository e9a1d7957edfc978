/** One replacement in one file. Offsets count UTF-16 code units; the end is exclusive. */
export interface SourceEdit {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Lines of one file, from 1, both included. */
export interface SourceLines {
  readonly file: string
  readonly first: number
  readonly last: number
}

/** One way to undo a control. */
export interface Mutant {
  /** What is done, for a sentence: "the condition at src/a.ts:12 is negated". */
  readonly description: string
  /** In any order; none overlaps another. */
  readonly edits: readonly SourceEdit[]
  /** Where it is done. */
  readonly places: readonly SourceLines[]
}
