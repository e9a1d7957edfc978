import { posix } from 'node:path'
import { changeLog } from './change-log.ts'
import type { GitCheckout } from './git.ts'
import { fromRoot } from './resolve-path.ts'

/** A content that a file of the register had at a commit. */
export interface FileVersion {
  /** From the root. */
  readonly path: string
  /** A commit that has it. */
  readonly commit: string
  readonly blob: string
}

/**
 * The contents that the markdown files directly in a folder had whose names start with these letters, however written,
 * newest first, each with a commit that holds it: one process of git.
 * @throws UsageError where git fails
 */
export const readFileChanges = async (
  { top }: Pick<GitCheckout, 'top'>,
  ask: {
    /** Absolute real path. */
    readonly root: string
    /** From the root. */
    readonly folder: string
    readonly start: string
    /** As git takes it: a commit with all before it, or `A..B`. */
    readonly range: string
  },
): Promise<readonly FileVersion[]> => {
  const prefix = fromRoot(ask.root, top)
  if (prefix === undefined || !/^[^/\0]+$/.test(ask.start)) return []
  const folder = [prefix, ask.folder].filter((part) => part !== '').join('/')
  const pathspec = `:(top,glob,icase)${[folder, ask.start]
    .filter((part) => part !== '')
    .map(escaped)
    .join('/')}*.md`
  const changes = await changeLog(top, ask.range, {
    // Every side of every merge: what a merge dropped was there once.
    options: ['--full-history', '--diff-merges=separate', '--diff-filter=AMDT'],
    pathspecs: [pathspec],
  })
  return changes.flatMap(({ path, commit, parents, letter, before, after, wasFile }) => {
    const here = posix.relative(`/${prefix}`, `/${path}`)
    const [parent, other] = parents
    return [
      ...(letter === 'D' ? [] : [{ path: here, commit, blob: after }]),
      // Which parent of a merge had it, git does not say here; the commit that wrote it comes further down.
      ...(wasFile && parent !== undefined && other === undefined
        ? [{ path: here, commit: parent, blob: before }]
        : []),
    ]
  })
}

const escaped = (part: string): string => part.replaceAll(/[\\*?[\]]/g, '\\$&')
