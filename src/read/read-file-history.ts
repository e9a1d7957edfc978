import { posix } from 'node:path'
import { type FileChange, changeLog, parseChanges, RAW } from './change-log.ts'
import { git, type GitCheckout, literal, readBlobs } from './git.ts'
import { fromRoot } from './resolve-path.ts'

/** What a file held in the commits up to a revision. */
export interface FileHistory {
  /** The bytes of each version; `undefined` where a commit removed the file. */
  readonly versions: readonly (Uint8Array | undefined)[]
  /** Why not all of it can be seen, and what to do: "it …". */
  readonly unseen: string | undefined
}

/**
 * Every version of a file that a commit made or removed, on all branches that were merged, and under the paths that
 * it was moved from.
 * @throws UsageError where git fails
 */
export const readFileHistory = async (ask: {
  readonly checkout: GitCheckout | undefined
  /** Absolute real path. */
  readonly root: string
  readonly revision: string | undefined
  /** From the root. */
  readonly path: string
}): Promise<FileHistory> => {
  const { checkout, revision } = ask
  const prefix = checkout === undefined ? undefined : fromRoot(ask.root, checkout.top)
  if (checkout === undefined || prefix === undefined) return { versions: [], unseen: NO_GIT }
  if (checkout.isShallow) return { versions: [], unseen: SHALLOW }
  if (revision === undefined) return { versions: [], unseen: undefined }
  const changes = await changesOf(checkout.top, revision, [prefix, ask.path].filter(Boolean).join('/'))
  const blobs = changes.flatMap(({ before, after }) => [before, after]).filter(isBlob)
  const contents = await readBlobs(checkout.top, blobs)
  if (blobs.some((id) => !contents.has(id))) return { versions: [], unseen: PARTIAL }
  const arrived = new Set(changes.filter(({ letter }) => letter === 'A').map(({ commit }) => commit))
  const removals = changes.filter(({ letter, commit }) => letter === 'D' && !arrived.has(commit))
  return {
    versions: [...new Set(blobs)].map((id) => contents.get(id)).concat(removals.map(() => undefined)),
    unseen: undefined,
  }
}

const NO_GIT = 'it lies in no git repository, so nobody can tell whether it has grown'
const SHALLOW =
  'its history is cut off by a shallow clone, so nobody can tell whether it has grown; fetch it with `git fetch --unshallow` (in CI: fetch-depth: 0)'
const PARTIAL =
  'its history is not all in this partial clone, so nobody can tell whether it has grown; fetch it with `git fetch --refetch`'

const changesOf = async (top: string, revision: string, path: string): Promise<readonly FileChange[]> => {
  const changes: FileChange[] = []
  const known = new Set<string>()
  for (let paths: readonly string[] = [path]; paths.length > 0;) {
    for (const each of paths) known.add(each)
    const options = ['--full-history', '--diff-merges=separate', '--diff-filter=AMDT']
    const newest = await changeLog(top, revision, { options, pathspecs: paths.map(literal) })
    for (const change of newest) changes.push(change)
    paths = (await formerPaths(top, newest, posix.basename(path))).filter((former) => !known.has(former))
  }
  return changes
}

/** Where a commit that added the file removed one of the same name: it was moved from there. */
const formerPaths = async (
  top: string,
  changes: readonly FileChange[],
  name: string,
): Promise<readonly string[]> => {
  const commits = new Set(changes.filter(({ letter }) => letter === 'A').map(({ commit }) => commit))
  if (commits.size === 0) return []
  const named = `:(top,glob)**/${name.replaceAll(/[\\*?[\]]/g, '\\$&')}`
  const question = ['diff-tree', '--stdin', '-r', '--root', ...RAW, '--diff-filter=D', '--', named]
  const removed = parseChanges(await git(top, question, `${[...commits].join('\n')}\n`))
  return [...new Set(removed.map(({ path }) => path))]
}

const isBlob = (id: string): boolean => !/^0*$/.test(id)
