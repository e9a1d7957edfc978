/** A text that only a person can write (`case/NAME.md`). */
export interface WrittenEntry {
  /** Is there anything in it but blanks and `TBC`? */
  readonly isWritten: boolean
  /** The author's own markdown; `''` where there is none. */
  readonly text: string
  /** Where it stands or has to be written, from the root. */
  readonly file: string
  /** What is missing and where to write it; `''` where it is written. */
  readonly missing: string
}
