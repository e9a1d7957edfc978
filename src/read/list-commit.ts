import { join } from 'node:path'
import { askGit, fields, git } from './git.ts'
import { lookAt } from './look-at.ts'

/** A file or a symbolic link of a commit. */
export interface CommitFile {
  /** From the top of the checkout. */
  readonly path: string
  readonly id: string
  readonly isLink: boolean
  /** In bytes. */
  readonly size: number
  /** The top of the checkout whose repository holds it: a submodule has its own. */
  readonly top: string
}

export interface CommitListing {
  readonly files: readonly CommitFile[]
  /** Submodules that are not checked out, or lack the commit. */
  readonly submodules: readonly string[]
}

/**
 * Lists the files of a commit and of the submodules in it, by one process for each.
 * @throws UsageError where git fails
 */
export const listCommit = async (top: string, commit: string): Promise<CommitListing> => {
  const lines = fields(await git(top, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit]))
  const entries = lines.map(treeEntry)
  const own = entries.filter(({ type }) => type === 'blob')
  const submodules = entries.filter(({ type }) => type === 'commit')
  const inner = await Promise.all(submodules.map(({ path, id }) => listSubmodule(top, path, id)))
  return {
    files: [
      ...own.map(({ path, id, mode, size }) => ({ path, id, size, isLink: mode === SYMBOLIC_LINK, top })),
      ...inner.flatMap(({ files }) => files),
    ],
    submodules: inner.flatMap((listing) => listing.submodules),
  }
}

// `100644 blob ID       3<tab>PATH`
const treeEntry = (line: string) => {
  const tab = line.indexOf('\t')
  const [mode, type, id = '', size] = line.slice(0, tab).split(/ +/)
  return { path: line.slice(tab + 1), mode, type, id, size: Number(size) }
}

const SYMBOLIC_LINK = '120000'

const listSubmodule = async (top: string, path: string, commit: string): Promise<CommitListing> => {
  const folder = join(top, path)
  const unseen = { files: [], submodules: [path] }
  if (lookAt(folder)?.isDirectory() !== true || lookAt(join(folder, '.git')) === undefined) return unseen
  const answer = await askGit(folder, ['cat-file', '-e', `${commit}^{commit}`])
  if (answer?.code !== 0) return unseen
  const inner = await listCommit(folder, commit)
  const below = (name: string): string => `${path}/${name}`
  return {
    files: inner.files.map((file) => ({ ...file, path: below(file.path) })),
    submodules: inner.submodules.map(below),
  }
}
