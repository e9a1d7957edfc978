import type { Evidence, FileKind } from '../domain/evidence.ts'
import type { LinkProblem } from '../domain/hazard-log.ts'
import { globMatcher } from './match-glob.ts'
import { filesOfGlob } from './resolve-reference.ts'
import { foldersOf, isFolder } from './tree-index.ts'

/** What stands at a path or a pattern: files, or the reason why there are none. */
export interface LookUp {
  /** Sorted; empty when there is a problem. */
  readonly paths: readonly string[]
  readonly problem: LinkProblem | undefined
  /** `undefined` for a path that is simply not there. */
  readonly explanation: string | undefined
}

const EXPLANATIONS: Readonly<Record<Exclude<FileKind, 'file'>, string>> = {
  folder: 'it is a folder, expected a file',
  outside: 'it is a link that leads out of the repository',
  submodule: 'it lies in a submodule that is not checked out',
  unreadable: 'the file cannot be read',
}

/** Looks up one path from the root. A file that nobody has opened is no evidence. */
export const lookUpFile = (path: string, { paths, files }: Evidence): LookUp => {
  if (paths.has(path)) {
    const file = files.get(path)
    if (file?.kind === 'file') return { paths: [path], problem: undefined, explanation: undefined }
    return broken(file?.kind ?? 'unreadable')
  }
  const kind = files.get(path)?.kind
  if (kind === undefined) return isFolder(path, paths) ? broken('folder') : missing(undefined)
  // Behind a linked folder: what changes there changes under another name, and would not be noticed.
  return kind === 'file' ? missing('it lies behind a link, expected its own path') : broken(kind)
}

/** Looks up a pattern from the root: files that are known to be something else do not count. */
export const lookUpGlob = (pattern: string, { paths, files }: Evidence): LookUp => {
  const matched = filesOfGlob(pattern, paths)
  if (matched === undefined) return emptyGlob('the pattern is too long or has too many alternatives')
  const isOther = (path: string): boolean => (files.get(path)?.kind ?? 'file') !== 'file'
  const real = matched.filter((path) => !isOther(path))
  if (real.some((path) => files.has(path))) return { paths: real, problem: undefined, explanation: undefined }
  if (matched.length > 0) return emptyGlob('none of the files it matches can be read')
  const matches = globMatcher(pattern)
  const isFoldersOnly = matches !== undefined && [...foldersOf(paths)].some(matches)
  return emptyGlob(isFoldersOnly ? 'it matches folders only' : 'it matches no file')
}

const missing = (explanation: string | undefined): LookUp => ({ paths: [], problem: 'missing', explanation })

const emptyGlob = (explanation: string): LookUp => ({ paths: [], problem: 'empty-glob', explanation })

const broken = (kind: Exclude<FileKind, 'file'>): LookUp => ({
  paths: [],
  problem: kind,
  explanation: EXPLANATIONS[kind],
})
