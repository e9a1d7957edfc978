import { folderOf } from '../shared/tree-path.ts'

/** What can be asked of a tree beside "is it there?". */
interface TreeIndex {
  /** Every folder that holds a file; '' is the root. */
  readonly folders: ReadonlySet<string>
  readonly byLowerCase: ReadonlyMap<string, string>
  readonly byBaseName: ReadonlyMap<string, readonly string[]>
}

const indexes = new WeakMap<ReadonlySet<string>, TreeIndex>()

/** Does the path name a folder of the tree? */
export const isFolder = (path: string, paths: ReadonlySet<string>): boolean =>
  indexOf(paths).folders.has(path)

/** All folders of the tree. */
export const foldersOf = (paths: ReadonlySet<string>): ReadonlySet<string> => indexOf(paths).folders

/** For a path that is not there: the one that may be meant, as the end of a sentence. */
export const hintFor = (path: string, paths: ReadonlySet<string>): string | undefined => {
  const { byLowerCase, byBaseName } = indexOf(paths)
  const sameLetters = byLowerCase.get(path.toLowerCase())
  if (sameLetters !== undefined) return `did you mean "${sameLetters}"?`
  const elsewhere = byBaseName.get(baseName(path)) ?? []
  const [first, ...more] = elsewhere
  if (first === undefined) return undefined
  return more.length === 0
    ? `did you mean "${first}"?`
    : `${elsewhere.length} files elsewhere have this name, "${first}" among them`
}

/** Built once for each tree, and only when something is not where it should be. */
const indexOf = (paths: ReadonlySet<string>): TreeIndex => {
  const known = indexes.get(paths)
  if (known !== undefined) return known
  const index = buildIndex([...paths].sort())
  indexes.set(paths, index)
  return index
}

const buildIndex = (paths: readonly string[]): TreeIndex => {
  const folders = new Set([''])
  const byLowerCase = new Map<string, string>()
  const byBaseName = new Map<string, string[]>()
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder)
    if (!byLowerCase.has(path.toLowerCase())) byLowerCase.set(path.toLowerCase(), path)
    const siblings = byBaseName.get(baseName(path))
    if (siblings === undefined) byBaseName.set(baseName(path), [path])
    else siblings.push(path)
  }
  return { folders, byLowerCase, byBaseName }
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
