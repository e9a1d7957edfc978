/** A tag, as this clone has it. Git keeps no record of a tag that was moved or deleted. */
export interface Tag {
  readonly name: string
  /** The commit that it names, in full; `undefined` where it names something else than a commit. */
  readonly commit: string | undefined
  /** An annotated tag records who set it, when and why; a light one is only a name for a commit. */
  readonly isAnnotated: boolean
  /** ISO day in the time zone of whoever set it; of a light tag that of its commit. `''`: nobody recorded one. */
  readonly date: string
  /** Seconds since 1970 of the same, for order; 0 where there is none. */
  readonly time: number
  /** Who set it; of a light tag who committed its commit, since nobody recorded who set it. */
  readonly by: string
  /** What its author wrote, without any signature; `''` for a light tag. */
  readonly message: string
  /** The first line of its commit's message; `''` where that is not known. */
  readonly subject: string
  /** Does it carry a signature? Nobody has looked whether it holds. */
  readonly isSigned: boolean
  /** Is its commit the judged one, or one that the judged one builds on? */
  readonly isReachable: boolean
}

/** The tags of a clone, and why some of them may be missing. */
export interface TagList {
  /** The oldest first; at the same second by name. */
  readonly tags: readonly Tag[]
  /** Why nobody can tell which tags there are, and what to do; `undefined`: these are all that the clone was given. */
  readonly unseen: string | undefined
}
