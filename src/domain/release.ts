import type { Risk, RiskMatrix } from './risk.ts'
import type { RiskCounts } from './summary.ts'
import type { Tag } from './tag.ts'

/** What became of one file of the register. Paths run from the root. */
export interface FileChange {
  /** `unseen`: the clone ends at this commit, so nobody can tell whether it is this one that changed the file. */
  readonly kind: 'added' | 'changed' | 'removed' | 'renamed' | 'unseen'
  readonly path: string
  /** The path it had before, where git sees that it was renamed. */
  readonly from: string | undefined
  /** The id of its content after the change; `undefined` where it was removed, or is not committed. */
  readonly blob: string | undefined
}

/** A commit that changed the register. */
export interface RegisterCommit {
  readonly id: string
  /** ISO day of its author, in their own time zone. */
  readonly date: string
  /** As the author named themselves to git: nobody has checked it. */
  readonly author: string
  /** The first line of its message. */
  readonly subject: string
  readonly changes: readonly FileChange[]
}

/** The tags of a clone, parted by their names; the oldest first. */
export interface ReleaseTags {
  readonly releases: readonly Tag[]
  /** Tags that are no release: their names say otherwise, or they name no commit. */
  readonly others: readonly Tag[]
  /** Why nobody can tell which tags there are, and what to do. */
  readonly unseen: string | undefined
}

/** A tag that is a release, with what the register was in it. */
export interface Release {
  readonly tag: Tag
  /** The commits that changed the register and are in no release before it, newest first. */
  readonly commits: readonly RegisterCommit[]
}

/** What git knows of the releases of a product, and of the register between them. */
export interface ReleaseHistory {
  /** The oldest first. */
  readonly releases: readonly Release[]
  readonly others: readonly Tag[]
  /** Commits that changed the register and are in no release, newest first. */
  readonly since: readonly RegisterCommit[]
  /** What stands in the working tree and in no commit. */
  readonly uncommitted: readonly FileChange[]
  /** Why nobody can tell which releases there are. */
  readonly unseenTags: string | undefined
  /** Why nobody can tell who changed the register, or not of all of it. */
  readonly unseenCommits: string | undefined
  /** The risks of the releases that were looked into, by the name of the tag. */
  readonly risks: ReadonlyMap<string, ReleaseRisks>
}

/** What the register of a release claimed, by the matrix it had chosen. */
export interface ReleaseRisks {
  readonly matrix: RiskMatrix
  /** How many hazards had each level of residual risk. */
  readonly claimed: RiskCounts
  /** The scores of each hazard, by its id in small letters. */
  readonly scores: ReadonlyMap<string, ClaimedScores>
}

/** The newest releases whose registers are looked into, as many as a picture has room for; of the others the risks are not known. */
export const MOST_RELEASES = 12

/** The scores of a hazard as its file has them. */
export interface ClaimedScores {
  readonly initial: Risk
  /** `undefined`: no residual risk is assessed. */
  readonly residual: Risk | undefined
}
