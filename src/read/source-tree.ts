import type { FileKind } from '../domain/evidence.ts'
import { openCommitTree } from './commit-tree.ts'
import type { GitCheckout } from './git.ts'
import { openWorkingTree } from './working-tree.ts'

/** What is judged: the files of a working tree, or of one commit. Paths run from the root, with `/`. */
export interface SourceTree {
  /** Absolute real path. */
  readonly root: string
  readonly checkout: GitCheckout | undefined
  /** The commit that is judged, or that the working tree stands on; `undefined` without git or commit. */
  readonly revision: string | undefined
  readonly isWorkingTree: boolean
  /** Does anything in the checkout differ from its commit? */
  readonly isDirty: boolean
  /** Every file and link, in code unit order. */
  readonly paths: ReadonlySet<string>
  /** What differs from the commit: changed, added or removed. */
  readonly changed: ReadonlySet<string>
  /** The paths that are in the working tree alone. */
  readonly untracked: ReadonlySet<string>
  /** The path that a link inside the tree leads to; `undefined` for anything else. */
  readonly linkTo: (path: string) => string | undefined
  /** What stands at a path, links followed; `undefined` where the tree has nothing there. */
  readonly kind: (path: string) => FileKind | undefined
  /** The content of a file, links followed; at most `limit` bytes of it are ever read. */
  readonly read: (path: string, limit: number) => FileContent
  /** Fetches contents of up to 1 MiB ahead, in one process; a working tree needs none. */
  readonly prefetch: (paths: Iterable<string>) => Promise<void>
}

/** The bytes of a file, or why there are none; `size` in bytes where it is what is wrong. */
export type FileContent =
  | { readonly bytes: Uint8Array }
  | {
      readonly problem: 'missing' | 'too-large' | 'outside' | 'folder' | 'unreadable'
      readonly size?: number
    }

/** Which tree to open. */
export interface TreeRequest {
  /** Absolute real path. */
  readonly root: string
  readonly checkout: GitCheckout | undefined
  /** A commit to judge in place of the working tree, in the user's words. */
  readonly revision?: string | undefined
  /** Absolute folders that are neither listed nor make the tree dirty, such as the output's. */
  readonly excluded: readonly string[]
}

/**
 * Opens the working tree, or a commit's.
 * @throws UsageError where the commit is not there
 */
export const openTree = (ask: TreeRequest): Promise<SourceTree> =>
  ask.revision === undefined ? openWorkingTree(ask) : openCommitTree(ask, ask.revision)
