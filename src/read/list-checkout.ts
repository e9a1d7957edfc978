import { join } from 'node:path'
import { fields, git } from './git.ts'
import { lookAt } from './look-at.ts'

/** The files of a checkout as git knows them. Paths run from its top. */
export interface CheckoutListing {
  /** Tracked or not, what git ignores excepted; less what the working tree lacks. */
  readonly paths: readonly string[]
  readonly untracked: readonly string[]
  /** What differs from the commit. */
  readonly dirty: readonly string[]
  /** Repositories inside whose files cannot be listed: not checked out, or refused by git. */
  readonly submodules: readonly string[]
}

/**
 * Lists a checkout and the checkouts inside it, by two processes for each.
 * @throws UsageError where git fails
 */
export const listCheckout = async (top: string): Promise<CheckoutListing> => {
  const [index, status] = await Promise.all([
    git(top, ['ls-files', '-z', '--stage', '-v']),
    git(top, ['status', '--porcelain=v2', '-z', '--untracked-files=all', '--no-renames', IGNORE_NOTHING]),
  ])
  const entries = fields(index).map(indexEntry)
  const changes = fields(status).map(statusEntry)
  const untracked = changes.filter(({ code }) => code === '?').map(({ path }) => path)
  const gone = new Set(changes.filter((change) => isGone(top, change)).map(({ path }) => path))
  const present = entries.filter(
    ({ path, isFlagged }) => !gone.has(path) && !(isFlagged && !isThere(top, path)),
  )
  const own: CheckoutListing = {
    paths: [
      ...present.filter(({ isGitLink }) => !isGitLink).map(({ path }) => path),
      ...untracked.filter(isFile),
    ],
    untracked: untracked.filter(isFile),
    dirty: changes.filter(({ isInner }) => !isInner).map(({ path }) => path),
    submodules: [],
  }
  const submodules = present.filter(({ isGitLink }) => isGitLink).map(({ path }) => listInner(top, path))
  const strangers = untracked.filter((path) => !isFile(path)).map((path) => listInner(top, path.slice(0, -1)))
  const outOfSight = (await Promise.all(strangers)).map((inner) => ({ ...inner, untracked: inner.paths }))
  return merge([own, ...(await Promise.all(submodules)), ...outOfSight])
}

/** The submodules' own settings come with the tree and may not hide what changed in them. */
export const IGNORE_NOTHING = '--ignore-submodules=none'

const indexEntry = (line: string) => {
  const tab = line.indexOf('\t')
  const [tag = '', mode] = line.slice(0, tab).split(' ')
  // `S` and small letters: git was told not to look whether the file is there.
  return {
    path: line.slice(tab + 1),
    isGitLink: mode === GIT_LINK,
    isFlagged: tag === 'S' || /[a-z]/.test(tag),
  }
}

const GIT_LINK = '160000'

interface Change {
  readonly path: string
  readonly code: string
  readonly isDeleted: boolean
  /** Only something inside a submodule changed, which its own listing tells. */
  readonly isInner: boolean
}

// `1 .M N... 100644 100644 100644 ID ID PATH`, `u UU N... MODE×4 ID×3 PATH`, `? PATH`
const statusEntry = (line: string): Change => {
  const code = line.slice(0, 1)
  if (code === '?') return { path: line.slice(2), code, isDeleted: false, isInner: false }
  const parts = line.split(' ')
  const [, change = '', submodule = ''] = parts
  const path = parts.slice(code === 'u' ? 10 : 8).join(' ')
  return {
    path,
    code,
    isDeleted: change.endsWith('D'),
    isInner: change === '.M' && submodule.startsWith('S.'),
  }
}

// Of an unmerged file the letters tell who deleted it, not what the working tree holds.
const isGone = (top: string, { path, code, isDeleted }: Change): boolean =>
  code === 'u' ? !isThere(top, path) : isDeleted

const isThere = (top: string, path: string): boolean => lookAt(join(top, path)) !== undefined

const isFile = (path: string): boolean => !path.endsWith('/')

const listInner = async (top: string, path: string): Promise<CheckoutListing> => {
  const folder = join(top, path)
  const unseen = { paths: [], untracked: [], dirty: [], submodules: [path] }
  // A link in a submodule's place could lead anywhere.
  if (lookAt(folder)?.isDirectory() !== true || lookAt(join(folder, '.git')) === undefined) return unseen
  const below = (name: string): string => `${path}/${name}`
  try {
    const inner = await listCheckout(folder)
    return {
      paths: inner.paths.map(below),
      untracked: inner.untracked.map(below),
      dirty: inner.dirty.map(below),
      submodules: inner.submodules.map(below),
    }
  } catch {
    return { ...unseen, dirty: [path] }
  }
}

const merge = (listings: readonly CheckoutListing[]): CheckoutListing => ({
  paths: listings.flatMap(({ paths }) => paths),
  untracked: listings.flatMap(({ untracked }) => untracked),
  dirty: listings.flatMap(({ dirty }) => dirty),
  submodules: listings.flatMap(({ submodules }) => submodules),
})
