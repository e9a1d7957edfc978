import { accessSync, constants, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { FileKind } from '../domain/evidence.ts'
import { byCodeUnit } from '../shared/sort.ts'
import type { GitCheckout } from './git.ts'
import { type CheckoutListing, listCheckout } from './list-checkout.ts'
import { lookAt } from './look-at.ts'
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
import { walkFolder } from './walk-folder.ts'

/**
 * The working tree: what git tracks and what it does not, less what it ignores; without git, the folder.
 * @throws UsageError where git fails
 */
export const openWorkingTree = async (ask: TreeRequest): Promise<SourceTree> => {
  const listing = await list(ask)
  const paths = new Set([...listing.paths].sort(byCodeUnit))
  const tree: LinkedTree = { root: ask.root, paths, linkTarget: (path) => linkTarget(join(ask.root, path)) }
  const resolved = (path: string): Resolved => resolvePath(path, tree)
  const isFolder = folderTest(paths)
  return {
    root: ask.root,
    checkout: listing.checkout,
    revision: listing.checkout?.head,
    isWorkingTree: true,
    isDirty: listing.isDirty,
    paths,
    changed: new Set(listing.changed),
    untracked: new Set(listing.untracked),
    linkTo: (path) => otherPath(path, resolved(path)),
    kind: (path) => {
      const at = resolved(path)
      if (at === undefined || at === 'outside') return at
      if (isUnder(at.path, listing.submodules)) return 'submodule'
      if (isFolder(at.path)) return 'folder'
      return kindOnDisk(ask.root, at.path, paths.has(at.path))
    },
    read: (path, limit) => {
      const at = resolved(path)
      if (at === 'outside') return { problem: 'outside' }
      if (at !== undefined && paths.has(at.path)) return readOnDisk(join(ask.root, at.path), limit)
      return { problem: at !== undefined && isFolder(at.path) ? 'folder' : 'missing' }
    },
    prefetch: () => Promise.resolve(),
  }
}

interface RootListing extends Omit<CheckoutListing, 'dirty'> {
  readonly changed: readonly string[]
  /** The checkout that the root lies in. */
  readonly checkout: GitCheckout | undefined
  readonly isDirty: boolean
}

const list = async ({ root, checkout, excluded }: TreeRequest): Promise<RootListing> => {
  const base = checkout?.top ?? root
  const prefix = fromRoot(root, base)
  const left = excluded.flatMap(
    (folder) => fromRoot(realPath(folder), prefix === undefined ? root : base) ?? [],
  )
  const isKept = (path: string): boolean => !isUnder(path, left)
  if (checkout === undefined || prefix === undefined) {
    const paths = walkFolder(root, isKept)
    return { checkout: undefined, paths, changed: [], untracked: [], submodules: [], isDirty: false }
  }
  const listing = await listCheckout(checkout.top)
  const kept = (paths: readonly string[]): readonly string[] => {
    const entries = paths.filter(isKept).map((path) => ({ path }))
    return within(entries, prefix).map(({ path }) => path)
  }
  return {
    checkout,
    paths: kept(listing.paths),
    changed: kept(listing.dirty),
    untracked: kept(listing.untracked),
    submodules: kept(listing.submodules),
    isDirty: listing.dirty.some(isKept),
  }
}

const linkTarget = (absolute: string): string | undefined => {
  if (lookAt(absolute)?.isSymbolicLink() !== true) return undefined
  try {
    return readlinkSync(absolute)
  } catch {
    return undefined
  }
}

// What is on disk but not listed is ignored by git: no file of the tree, though a folder is still one.
const kindOnDisk = (root: string, path: string, isListed: boolean): FileKind | undefined => {
  const absolute = join(root, path)
  if (!isListed && realPath(absolute) !== absolute) return undefined
  const found = lookAt(absolute)
  if (found === undefined || found.isSymbolicLink()) return undefined
  if (found.isDirectory()) return 'folder'
  if (!found.isFile()) return 'unreadable'
  if (!isListed) return undefined
  return isReadable(absolute) ? 'file' : 'unreadable'
}

const isReadable = (absolute: string): boolean => {
  try {
    accessSync(absolute, constants.R_OK)
    return true
  } catch {
    return false
  }
}

const readOnDisk = (absolute: string, limit: number): FileContent => {
  const found = lookAt(absolute)
  if (found === undefined) return { problem: 'missing' }
  if (!found.isFile()) return { problem: found.isDirectory() ? 'folder' : 'unreadable' }
  if (found.size > limit) return { problem: 'too-large', size: found.size }
  try {
    return { bytes: readFileSync(absolute) }
  } catch {
    return { problem: 'unreadable' }
  }
}
