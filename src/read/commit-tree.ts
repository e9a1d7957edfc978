import type { FileKind } from '../domain/evidence.ts'
import { byKeys } from '../shared/sort.ts'
import { UsageError } from '../shared/usage-error.ts'
import { readBlobNow, readBlobs, resolveCommit } from './git.ts'
import { type CommitFile, type CommitListing, listCommit } from './list-commit.ts'
import { realPath } from './real-path.ts'
import {
  folderTest,
  fromRoot,
  isUnder,
  type LinkedTree,
  type Resolved,
  otherPath,
  resolvePath,
  within,
} from './resolve-path.ts'
import type { FileContent, SourceTree, TreeRequest } from './source-tree.ts'

/**
 * The tree of one commit, whatever the working tree holds.
 * @throws UsageError where there is no such commit here
 */
export const openCommitTree = async (ask: TreeRequest, words: string): Promise<SourceTree> => {
  const top = ask.checkout?.top
  const prefix = top === undefined ? undefined : fromRoot(ask.root, top)
  if (top === undefined || prefix === undefined) throw noCheckout(words, ask.root)
  const revision = await resolveCommit(top, words)
  if (revision === undefined) throw noCommit(words, ask.checkout?.isShallow === true)
  const listing = await listCommit(top, revision)
  const left = ask.excluded.flatMap((folder) => fromRoot(realPath(folder), top) ?? [])
  const below = <T extends { readonly path: string }>(entries: readonly T[]): readonly T[] =>
    within(
      entries.filter(({ path }) => !isUnder(path, left)),
      prefix,
    )
  const submodules = below(listing.submodules.map((path) => ({ path }))).map(({ path }) => path)
  const contents = new Map<string, Uint8Array>()
  const files = below(listing.files)
  await fetch(
    files.filter(({ isLink, size }) => isLink && size < LONGEST_TARGET),
    contents,
  )
  return {
    root: ask.root,
    checkout: ask.checkout,
    revision,
    ...commitTree(ask.root, { files, submodules }, contents),
  }
}

/** What was fetched so far, by blob id. */
type Contents = Map<string, Uint8Array>

type TreeParts = Omit<SourceTree, 'root' | 'checkout' | 'revision'>

/** In bytes, as Linux has it. */
const LONGEST_TARGET = 4096
const PREFETCH_LIMIT = 2 ** 20

const commitTree = (root: string, { files, submodules }: CommitListing, contents: Contents): TreeParts => {
  const byPath = new Map([...files].sort(byKeys(({ path }) => path)).map((file) => [file.path, file]))
  const paths: ReadonlySet<string> = new Set(byPath.keys())
  const tree: LinkedTree = { root, paths, linkTarget: (path) => linkTarget(byPath.get(path), contents) }
  const fileAt = (at: Resolved): CommitFile | undefined =>
    typeof at === 'object' ? byPath.get(at.path) : undefined
  const isFolder = folderTest(paths)
  const kindAt = (at: Resolved): FileKind | undefined => {
    if (at === undefined || at === 'outside') return at
    if (byPath.has(at.path)) return 'file'
    if (isUnder(at.path, submodules)) return 'submodule'
    return isFolder(at.path) ? 'folder' : undefined
  }
  return {
    isWorkingTree: false,
    isDirty: false,
    paths,
    changed: new Set(),
    untracked: new Set(),
    linkTo: (path) => otherPath(path, resolvePath(path, tree)),
    kind: (path) => kindAt(resolvePath(path, tree)),
    read: (path, limit) => {
      const at = resolvePath(path, tree)
      const file = fileAt(at)
      return file === undefined ? { problem: problemOf(kindAt(at)) } : readFile(file, limit, contents)
    },
    prefetch: (wanted) => {
      const found = [...wanted].flatMap((path) => fileAt(resolvePath(path, tree)) ?? [])
      return fetch(found, contents)
    },
  }
}

// A link whose target cannot be told leads nowhere, and is never taken for a file.
const linkTarget = (file: CommitFile | undefined, contents: Contents): string | undefined => {
  if (file?.isLink !== true) return undefined
  const target = contents.get(file.id)
  return target === undefined ? '/' : Buffer.from(target).toString()
}

const problemOf = (kind: FileKind | undefined) => (kind === 'outside' || kind === 'folder' ? kind : 'missing')

const readFile = ({ id, size, top }: CommitFile, limit: number, contents: Contents): FileContent => {
  if (size > limit) return { problem: 'too-large', size }
  try {
    const bytes = contents.get(id) ?? readBlobNow(top, id)
    contents.set(id, bytes)
    return { bytes }
  } catch {
    return { problem: 'unreadable' }
  }
}

const fetch = async (files: readonly CommitFile[], contents: Contents): Promise<void> => {
  const missing = files.filter(({ id, size }) => size <= PREFETCH_LIMIT && !contents.has(id))
  const perTop = [...new Set(missing.map(({ top }) => top))].map(async (top) => {
    const ids = missing.filter((file) => file.top === top).map(({ id }) => id)
    for (const [id, bytes] of await readBlobs(top, ids)) contents.set(id, bytes)
  })
  await Promise.all(perTop)
}

const noCheckout = (words: string, root: string): UsageError =>
  new UsageError(
    `--rev ${words} names a commit, but ${root} lies in no git checkout; leave --rev out to judge the files as they are`,
  )

const noCommit = (words: string, isShallow: boolean): UsageError =>
  new UsageError(
    isShallow
      ? `--rev ${words} names no commit of this clone, which is shallow; fetch it with: git fetch --unshallow`
      : `--rev ${words} names no commit of this repository, expected a branch, a tag or a commit; fetch it, or correct the name`,
  )
