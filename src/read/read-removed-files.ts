import { posix } from 'node:path'
import { changeLog, parseChanges, RAW } from './change-log.ts'
import { git, type GitCheckout } from './git.ts'
import { markdownIn } from './read-history.ts'
import { fromRoot } from './resolve-path.ts'

/** A file that git holds and a commit or the working tree removed. */
export interface RemovedFile {
  /** From the root. */
  readonly path: string
  /** The commit that removed it; the judged one where the working tree did. */
  readonly commit: string
}

/**
 * The markdown files that were ever removed from these folders, newest removal first: one question to git for all
 * commits, and one for the working tree. Nothing where git has no history to tell of; `readHistory` says so.
 * @throws UsageError where git fails
 */
export const readRemovedFiles = async (ask: {
  readonly checkout: GitCheckout | undefined
  /** Absolute real path. */
  readonly root: string
  /** From the root. */
  readonly folders: readonly string[]
  readonly revision: string | undefined
  readonly isDirty: boolean
}): Promise<readonly RemovedFile[]> => {
  const { checkout, revision } = ask
  const prefix = checkout === undefined ? undefined : fromRoot(ask.root, checkout.top)
  if (checkout === undefined || prefix === undefined || revision === undefined) return []
  const pathspecs = ask.folders.map((folder) => markdownIn([prefix, folder].filter(Boolean).join('/')))
  const [uncommitted, committed] = await Promise.all([
    ask.isDirty
      ? git(checkout.top, ['diff', ...RAW, '--diff-filter=D', revision, '--', ...pathspecs])
      : Buffer.alloc(0),
    // Every side of every merge: what a merge dropped was there once.
    changeLog(checkout.top, revision, {
      options: ['--full-history', '--diff-merges=separate', '--diff-filter=D'],
      pathspecs,
    }),
  ])
  const changes = [
    ...parseChanges(uncommitted).map((change) => ({ ...change, commit: revision })),
    ...committed,
  ]
  return changes.map(({ path, commit }) => ({ path: posix.relative(`/${prefix}`, `/${path}`), commit }))
}
