import type { CodeReference } from '../domain/control.ts'
import { folderOf, resolvePath } from '../shared/tree-path.ts'
import { globMatcher } from './match-glob.ts'

/** Files of a glob that are opened to see what they are; the rest of a wide glob is taken from the tree. */
export const MOST_OPENED = 100

/** Where a reference may lead, best first; paths from the root. */
export interface Destinations {
  /** What its own words name: seen from the root, then from the hazard file's folder. */
  readonly named: readonly string[]
  /** Where a markdown link leads a reader; `undefined` for anything but a link into the tree. */
  readonly target: string | undefined
  readonly isGlob: boolean
}

/** The paths that the words of a reference name: seen from the root, then from the hazard file's folder. */
export const namedPaths = ({ path }: Pick<CodeReference, 'path'>, from: string): readonly string[] =>
  path === '' || isWebAddress(path)
    ? []
    : [...new Set([resolvePath('', path), resolvePath(folderOf(from), path)])].filter(
        (each) => each !== undefined,
      )

/** The one place that says where a reference leads: what is read and what is linked cannot differ. */
export const destinationsOf = (
  reference: CodeReference,
  from: string,
  paths: ReadonlySet<string>,
): Destinations => {
  const folder = folderOf(from)
  const named = namedPaths(reference, from)
  return {
    named,
    target: reference.target === undefined ? undefined : resolveTarget(folder, reference.target, paths),
    // A file may really be called so.
    isGlob: reference.isGlob && !named.some((path) => paths.has(path)),
  }
}

export const isWebAddress = (path: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(path)

/** `/src/a.ts` in a link is seen from the root, as code hosts do. */
const resolveTarget = (folder: string, target: string, paths: ReadonlySet<string>): string | undefined => {
  if (/^[a-z][a-z\d+.-]+:/i.test(target)) return undefined
  const resolve = (path: string): string | undefined =>
    path.startsWith('/') ? resolvePath('', path.replace(/^\/+/, '')) : resolvePath(folder, path)
  const whole = resolve(target)
  return whole !== undefined && paths.has(whole) ? whole : resolve(target.replace(/#.*$/s, ''))
}

/** The files of the tree that a pattern matches, sorted; `undefined` for a pattern that is not looked up. */
export const filesOfGlob = (pattern: string, paths: ReadonlySet<string>): readonly string[] | undefined => {
  const matches = globMatcher(pattern)
  return matches === undefined ? undefined : [...paths].filter(matches).sort()
}
