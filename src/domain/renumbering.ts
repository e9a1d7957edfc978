/** One of several things that have the same id. */
export interface Holder {
  /** `control`: a list item in the file of its hazard. */
  readonly kind: 'hazard' | 'record' | 'control'
  /** As it is written; of a control the full one. */
  readonly id: string
  /** From the root, with `/`. */
  readonly file: string
  /** The words by which a person knows it. */
  readonly name: string
  /** Of a control: the line on which it begins, from 1. */
  readonly line: number | undefined
}

/** Things that have one id, in the order of their places. */
export interface Clash {
  readonly id: string
  readonly holders: readonly Holder[]
}

/** A place in a file that names the id of a clash. */
export interface IdPlace {
  /** From the root. */
  readonly file: string
  /** From 1; 0: the name of the file itself. */
  readonly line: number
  /** The line, byte for byte as Latin-1. */
  readonly text: string
}

/** Whom a place means, and what says so; or why nobody can tell. */
export type Meaning =
  | { readonly holder: Holder; readonly because: string }
  | { readonly holder: undefined; readonly because: string }

/** A place that nobody can decide but a person. */
export interface OpenPlace extends IdPlace {
  readonly because: string
  /** The commit that wrote the line, where git holds one. */
  readonly commit: string | undefined
}

/** A file that is to be other bytes, or to have another name. Paths run from the root. */
export interface FileRewrite {
  readonly path: string
  readonly to: string
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/** Another id for one of them. */
export interface Renumbered {
  readonly holder: Holder
  readonly to: string
  /** Where its file goes; its own place for a control. */
  readonly fileTo: string
}

/** What becomes of one clash, or of one id that somebody wants to be another. */
export interface Healing {
  readonly clash: Clash
  /** Who keeps the id; `undefined`: nobody can tell, or nobody does. */
  readonly keeper: Holder | undefined
  /** What says so; else why nobody can tell. */
  readonly because: string
  readonly renumbered: readonly Renumbered[]
  /** Places that follow their hazard to its new id, its own file excepted, and that stay. */
  readonly followed: readonly IdPlace[]
  readonly stayed: readonly IdPlace[]
  /** Where a person has to decide; while there are some, nothing of this clash is changed. */
  readonly open: readonly OpenPlace[]
  /** Why it cannot be healed at all, for a sentence; `undefined`: it can. */
  readonly refused: string | undefined
  /** What a person has to know besides, a sentence each. */
  readonly notes: readonly string[]
}

/** What becomes of ids, and the files with them. */
export interface Renumbering {
  readonly healings: readonly Healing[]
  readonly rewrites: readonly FileRewrite[]
  /** The same as a patch that `git apply` takes at the top of the checkout; empty where nothing changes. */
  readonly patch: Uint8Array
  /** Files in which nobody could look for ids. */
  readonly unread: readonly string[]
}
