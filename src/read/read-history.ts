import { posix } from 'node:path'
import { type FileChange, changeLog, parseChanges, RAW } from './change-log.ts'
import { formerFolders } from './former-folders.ts'
import { git, type GitCheckout, readBlobs } from './git.ts'
import { fromRoot } from './resolve-path.ts'

/** A markdown file of the register as it once was. */
export interface PastVersion {
  /** From the root; where the register's former folder lay outside it, with `..`. */
  readonly path: string
  /** The commit that changed or removed this version; the judged one where the working tree did. */
  readonly commit: string
  /** The id of its content: the same id, the same bytes. */
  readonly blob: string
  readonly bytes: Uint8Array
}

/** The earlier versions of the register's files. */
export interface PastVersions {
  /** Each content of a path once, those of the working tree first, then newest first. */
  readonly versions: readonly PastVersion[]
  /** What each commit did to those files, newest first. */
  readonly changes: readonly FileChange[]
  /** The content of a blob that a change names, where it is here. */
  readonly contentOf: (blob: string) => Uint8Array | undefined
  /** Why history cannot be seen, or not all of it, and what to do. */
  readonly unseen: string | undefined
}

/** Whose history to read. */
export interface HistoryRequest {
  readonly checkout: GitCheckout | undefined
  /** Absolute real path. */
  readonly root: string
  /** The register's folder, from the root; '' where it is the root. */
  readonly folder: string
  /** The judged commit, or the one that the judged working tree stands on. */
  readonly revision: string | undefined
  /** Does the judged working tree differ from its commit? */
  readonly isDirty: boolean
  /**
   * Leaves out what commits did: that never changes for a commit and a folder, so whoever remembers it from
   * a clone that saw all of it need not ask again.
   */
  readonly isCommitKnown?: boolean | undefined
}

/**
 * Every earlier version of the markdown files directly in the register's folder, and of its proofs, that a commit or
 * the working tree changed or removed: on all branches that were merged, and in the folders the register was moved from.
 */
export const readHistory = async (ask: HistoryRequest): Promise<PastVersions> => {
  const { checkout, root, revision } = ask
  const nothing = { versions: [], changes: [], contentOf: () => undefined }
  if (checkout === undefined) return { ...nothing, unseen: NO_GIT }
  const prefix = fromRoot(root, checkout.top)
  if (prefix === undefined) return { ...nothing, unseen: NO_GIT }
  if (revision === undefined) return { ...nothing, unseen: undefined }
  const folder = [prefix, ask.folder].filter((part) => part !== '').join('/')
  try {
    const parts = await Promise.all([
      ask.isDirty ? workingChanges(checkout.top, revision, folder) : [],
      ask.isCommitKnown === true ? [] : committedChanges(checkout.top, revision, folder),
    ])
    const all = parts.flat()
    const changes = distinct(all)
    const contents = await contentsOf(checkout.top, all)
    const versions = changes.flatMap(({ path, commit, before }) => {
      const bytes = contents.get(before)
      return bytes === undefined ? [] : { path, commit, blob: before, bytes }
    })
    const toRoot = ({ path, ...rest }: PastVersion): PastVersion => ({
      path: posix.relative(`/${prefix}`, `/${path}`),
      ...rest,
    })
    const unseen = checkout.isShallow ? SHALLOW : versions.length < changes.length ? PARTIAL : undefined
    return { versions: versions.map(toRoot), changes: all, contentOf: (blob) => contents.get(blob), unseen }
  } catch (error) {
    return { ...nothing, unseen: `git's history cannot be read (${reasonOf(error)})` }
  }
}

const NO_GIT =
  'there is no git history here; keep the register in a git repository and judge it in a checkout'

/** What is said of history that a shallow clone lacks. */
export const SHALLOW =
  "the clone is shallow, so git's history cannot be seen; fetch it with `git fetch --unshallow` (in CI: fetch-depth: 0)"

const PARTIAL =
  "the clone is partial and lacks some of git's history; fetch all of it with `git fetch --refetch`"

const committedChanges = async (
  top: string,
  revision: string,
  folder: string,
): Promise<readonly FileChange[]> => {
  let newest = await registerLog(top, revision, [folder])
  const changes = [...newest]
  const known = new Set([folder])
  while (newest.length > 0) {
    const former = (await formerFolders(top, revision, newest)).filter((found) => !known.has(found.folder))
    const folders = former.map((found) => found.folder)
    for (const found of folders) known.add(found)
    const log = folders.length === 0 ? [] : await registerLog(top, revision, folders)
    newest = log.filter(({ path }) => former.some((found) => found.isOfRegister(path)))
    for (const change of newest) changes.push(change)
  }
  return changes
}

// Every side of every merge is looked at: what a merge dropped was there once.
const registerLog = (
  top: string,
  revision: string,
  folders: readonly string[],
): Promise<readonly FileChange[]> =>
  changeLog(top, revision, {
    options: ['--full-history', '--diff-merges=separate', '--diff-filter=AMDT'],
    pathspecs: folders.flatMap((folder) => [markdownIn(folder), proofsIn(folder)]),
  })

const workingChanges = async (
  top: string,
  revision: string,
  folder: string,
): Promise<readonly FileChange[]> => {
  const paths = [markdownIn(folder), proofsIn(folder)]
  const output = await git(top, ['diff', ...RAW, '--diff-filter=MDT', revision, '--', ...paths])
  return parseChanges(output).map((change) => ({ ...change, commit: revision }))
}

/** The markdown files directly in a folder, whatever characters its name has. */
export const markdownIn = (folder: string): string =>
  `:(top,glob)${folder === '' ? '' : `${folder.replaceAll(/[\\*?[\]]/g, '\\$&')}/`}*.md`

const proofsIn = (folder: string): string => markdownIn(folder).replace(/\*\.md$/, 'proofs/*.json')

const distinct = (changes: readonly FileChange[]): readonly FileChange[] => {
  const seen = new Map<string, FileChange>()
  for (const change of changes) {
    const key = `${change.before} ${change.path}`
    if (change.wasFile && !seen.has(key)) seen.set(key, change)
  }
  return [...seen.values()]
}

const contentsOf = (top: string, changes: readonly FileChange[]): Promise<ReadonlyMap<string, Uint8Array>> =>
  readBlobs(
    top,
    changes.flatMap(({ before, after, wasFile }) => [...(wasFile ? [before] : []), after].filter(isBlob)),
  )

/** All zeros stand for no file. */
const isBlob = (id: string): boolean => /[1-9a-f]/.test(id)

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
