import { groupBy } from '../shared/group-by.ts'
import { isAbsolutePath } from '../shared/tree-path.ts'
import { matchesStars } from './match-stars.ts'

/**
 * The files of the tree whose path ends with `path`, at a folder's boundary; `*` stands for any part of
 * one name.
 */
export const filesEndingWith = (paths: ReadonlySet<string>, path: string): readonly string[] => {
  const candidates = path.includes('*') ? [...paths] : withStem(paths, stemOf(path))
  return candidates.filter((each) => endsWithPath(each, path))
}

/** Does `file` end with `path`, at a folder's boundary? It may be longer, never shorter. */
export const endsWithPath = (file: string, path: string): boolean => {
  if (!path.includes('*')) return file === path || file.endsWith(`/${path}`)
  const steps = file.split('/')
  const wanted = path.split('/')
  return (
    wanted.length <= steps.length &&
    wanted.every((step, index) => matchesStars(step, steps[steps.length - wanted.length + index] ?? ''))
  )
}

/**
 * The file of the tree that a report means: a report names it from the root, from the folder of its
 * package, or from the top of the machine it was made on. `undefined` where that is not certain.
 */
export const fileInTree = (paths: ReadonlySet<string>, file: string): string | undefined => {
  if (paths.has(file)) return file
  const known = withStem(paths, stemOf(file))
  if (!isAbsolutePath(file)) return only(known.filter((path) => path.endsWith(`/${file}`)))
  return known
    .filter((path) => file.endsWith(`/${path}`))
    .reduce<string | undefined>((best, path) => (path.length > (best?.length ?? 0) ? path : best), undefined)
}

/** The file that a dotted class name such as `tests.test_lib.TestClass` stands in, where only one can be meant. */
export const moduleInTree = (paths: ReadonlySet<string>, words: readonly string[]): string | undefined => {
  for (let length = words.length; length > 0; length -= 1) {
    const path = words.slice(0, length).join('/')
    const known = withStem(paths, words[length - 1] ?? '')
    const found = known.filter((each) => endsWithPath(withoutExtension(each), path))
    if (found.length > 0) return only(found)
  }
  return undefined
}

const only = (paths: readonly string[]): string | undefined => (paths.length === 1 ? paths[0] : undefined)

/** The path without the extension of its last step. */
export const withoutExtension = (path: string): string => {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') + 1 ? path.slice(0, dot) : path
}

const stemOf = (path: string): string => withoutExtension(path.slice(path.lastIndexOf('/') + 1))

/** A report may name `tests.test_lib` for `tests/test_lib.py`, so the extension is no part of the key. */
const withStem = (paths: ReadonlySet<string>, stem: string): readonly string[] => {
  const known = indexes.get(paths) ?? groupBy(paths, stemOf)
  indexes.set(paths, known)
  return known.get(stem) ?? []
}

const indexes = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>()
