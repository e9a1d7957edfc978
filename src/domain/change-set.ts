/** A stretch of lines, both counted from 1 and both held. Where `last` is `first - 1` nothing is held: it is the place between them. */
export interface ChangedLines {
  readonly first: number
  readonly last: number
}

/** One place at which a file differs. */
export interface Hunk {
  readonly before: ChangedLines
  readonly after: ChangedLines
}

/** What became of one file. Paths run from the root. */
export interface ChangedFile {
  /** `undefined`: it is new. */
  readonly before: string | undefined
  /** `undefined`: it is gone. */
  readonly after: string | undefined
  /** Where it differs; `undefined`: nobody can tell, so all of it does. None: it was only moved. */
  readonly hunks: readonly Hunk[] | undefined
}

/** The two ends of a change, and everything between them. */
export interface ChangeSet {
  /** A person's words for the older end, and its commit. */
  readonly base: { readonly name: string; readonly commit: string }
  /** The newer end; `commit` is `undefined` for the working tree. */
  readonly head: { readonly name: string; readonly commit: string | undefined }
  readonly files: readonly ChangedFile[]
}
