import { git, literal } from './git.ts'
import { fromRoot } from './resolve-path.ts'
import type { SourceTree } from './source-tree.ts'

/** A test report as a commit holds it. */
export interface TrackedReport {
  /** From the root. */
  readonly file: string
  readonly bytes: Uint8Array
  /** The commit that last changed it, for which it speaks where it names none; `undefined`: git does not tell. */
  readonly commit: string | undefined
}

/** The largest report of a commit that is read, in bytes. */
const LIMIT = 1 << 26

/**
 * The test reports that a commit holds itself, whatever lies on disk today. `isWanted` says which paths are reports.
 * @throws UsageError where git fails
 */
export const readTrackedReports = async (
  tree: SourceTree,
  isWanted: (path: string) => boolean,
): Promise<readonly TrackedReport[]> => {
  const top = tree.checkout?.top
  const prefix = top === undefined ? undefined : fromRoot(tree.root, top)
  if (top === undefined || prefix === undefined || tree.revision === undefined) return []
  const revision = tree.revision
  const reports = [...tree.paths].filter(isWanted).map(async (file): Promise<readonly TrackedReport[]> => {
    const content = tree.read(file, LIMIT)
    if ('problem' in content) return []
    const path = literal(prefix === '' ? file : `${prefix}/${file}`)
    const answer = await git(top, ['log', '-1', '--format=%H', revision, '--', path])
    const commit = tree.checkout?.isShallow === true ? '' : answer.toString().trim()
    return [{ file, bytes: content.bytes, commit: commit === '' ? undefined : commit }]
  })
  return (await Promise.all(reports)).flat()
}
