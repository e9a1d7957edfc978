import { isAbsolute, sep } from 'node:path'

/** Where a path leads when its links are followed; `undefined`: to nothing that could be in a tree. */
export type Resolved = { readonly path: string } | 'outside' | undefined

/** What a tree has to say about itself for a path to be followed in it. */
export interface LinkedTree {
  /** Absolute real path. */
  readonly root: string
  readonly paths: ReadonlySet<string>
  /** The target of a listed path that is a symbolic link; `undefined` where it is none. */
  readonly linkTarget: (path: string) => string | undefined
}

/**
 * Follows the links of a tree by its list alone: nothing outside is looked at, not even whether it is
 * there, so that a path means the same on every machine.
 */
export const resolvePath = (path: string, tree: LinkedTree): Resolved => {
  if (!isPlain(path)) return undefined
  const done: string[] = []
  let pending = path.split('/')
  for (let hops = 0; pending.length > 0;) {
    const [segment = '', ...rest] = pending
    pending = rest
    if (segment === '' || segment === '.') continue
    if (segment === '..' && done.length === 0) return 'outside'
    if (segment === '..') done.pop()
    else done.push(segment)
    const target = segment === '..' ? undefined : targetOf(done.join('/'), tree)
    if (target === undefined) continue
    hops += 1
    if (hops > MOST_LINKS) return undefined
    const inside = isAbsolute(target) ? fromRoot(target, tree.root) : target
    if (inside === undefined) return 'outside'
    done.splice(isAbsolute(target) ? 0 : done.length - 1)
    pending = [...inside.split('/'), ...pending]
  }
  return { path: done.join('/') }
}

/** An absolute path seen from a folder, with `/`; `undefined` where it does not lie below. */
export const fromRoot = (absolute: string, root: string): string | undefined => {
  if (absolute === root) return ''
  const prefix = root.endsWith(sep) ? root : `${root}${sep}`
  return absolute.startsWith(prefix) ? absolute.slice(prefix.length).replaceAll(sep, '/') : undefined
}

/** All folders that some paths lie in, the root ('') among them. */
export const foldersOf = (paths: Iterable<string>): ReadonlySet<string> => {
  const folders = new Set<string>([''])
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}

/** Tells whether some paths lie in a folder; the folders are gathered when first asked for. */
export const folderTest = (paths: Iterable<string>): ((path: string) => boolean) => {
  let folders: ReadonlySet<string> | undefined
  return (path) => (folders ??= foldersOf(paths)).has(path)
}

/** Is a path of the tree one of its folders, or below one? */
export const isUnder = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`))

/** What lies below a folder of the tree, its paths seen from there. */
export const within = <T extends { readonly path: string }>(
  entries: readonly T[],
  folder: string,
): readonly T[] =>
  folder === ''
    ? entries
    : entries.flatMap((entry) =>
        entry.path.startsWith(`${folder}/`) ? { ...entry, path: entry.path.slice(folder.length + 1) } : [],
      )

/** As many as Linux follows. */
const MOST_LINKS = 40

const targetOf = (path: string, tree: LinkedTree): string | undefined =>
  tree.paths.has(path) ? tree.linkTarget(path) : undefined

const isPlain = (path: string): boolean =>
  !path.includes('\0') && !isAbsolute(path) && !path.split('/').some((segment) => FORBIDDEN.test(segment))

const FORBIDDEN = /^(\.\.|\.git)$/i

/** Where a path leads, if that is another file of the tree. */
export const otherPath = (path: string, at: Resolved): string | undefined =>
  typeof at === 'object' && at.path !== path ? at.path : undefined
