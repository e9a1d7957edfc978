import { createReadStream, type Stats, statSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { ResultsPattern } from '../domain/evidence.ts'
import type { Place } from '../domain/finding.ts'
import { byCodeUnit } from '../shared/sort.ts'
import { UsageError } from '../shared/usage-error.ts'
import { realPath } from './real-path.ts'
import { fromRoot } from './resolve-path.ts'

/** Which reports to look for. */
export interface ReportsRequest {
  /** Absolute real path. */
  readonly root: string
  readonly cwd: string
  readonly patterns: readonly { readonly pattern: string; readonly place: Place | undefined }[]
  /**
   * From the command line: patterns run from `cwd` and may lead anywhere. Else from hazards.yaml, which may
   * be a stranger's: they run from the root and stay inside.
   */
  readonly isTrusted: boolean
}

/** What the patterns found. */
export interface FoundReports {
  /** Files as paths from the root, with `/`, in code unit order. */
  readonly patterns: readonly ResultsPattern[]
  /** Where each file is; one that is not in here is a link out of the repository, and never opened. */
  readonly absolute: ReadonlyMap<string, string>
}

/**
 * The test reports that some patterns name, whether git ignores them or not; a folder stands for the XML
 * and JSON files in it.
 * @throws UsageError where a pattern of hazards.yaml leads out of the root
 */
export const findReports = async (ask: ReportsRequest): Promise<FoundReports> => {
  const found = await Promise.all(
    ask.patterns.map(async ({ pattern, place }) => {
      if (!ask.isTrusted) refuseLeaving(pattern, place)
      return { pattern, place, files: await matches(pattern, ask) }
    }),
  )
  const nameOf = (absolute: string): string => relative(ask.root, absolute).replaceAll(sep, '/')
  const all = new Set(found.flatMap(({ files }) => files))
  const open = [...all].filter((absolute) => ask.isTrusted || isInside(absolute, ask.root))
  return {
    patterns: found.map(({ files, ...rest }) => ({ ...rest, files: files.map(nameOf).sort(byCodeUnit) })),
    absolute: new Map(open.map((absolute) => [nameOf(absolute), absolute])),
  }
}

/**
 * The text of a report, piece by piece, without a byte-order mark.
 * @throws Error that says in a few words what is wrong with the file
 */
export async function* openReport(absolute: string): AsyncIterable<string> {
  try {
    // Whatever is no file, a pipe above all, might never end.
    if (!statSync(absolute).isFile()) throw new Error('it is not a file')
    yield* reportText(createReadStream(absolute))
  } catch (error) {
    throw explained(error)
  }
}

/**
 * The text of a report from its bytes, without a byte-order mark.
 * @throws Error that says in a few words what is wrong with them
 */
export async function* reportText(pieces: AsyncIterable<unknown> | Iterable<unknown>): AsyncIterable<string> {
  const decoder = new TextDecoder()
  let isFirst = true
  for await (const piece of pieces) {
    if (!(piece instanceof Uint8Array)) throw new Error('Unreachable: a stream without encoding gives bytes')
    if (isFirst && isUtf16(piece)) throw new Error('it is UTF-16, expected UTF-8')
    isFirst = false
    yield decoder.decode(piece, { stream: true })
  }
  yield decoder.decode()
}

const matches = async (
  pattern: string,
  { root, cwd, isTrusted }: ReportsRequest,
): Promise<readonly string[]> => {
  const base = isTrusted ? cwd : root
  const named = resolve(base, pattern)
  const stats = look(named)
  if (stats?.isFile() === true) return [named]
  if (stats?.isDirectory() === true) return isTrusted || isInside(named, root) ? globbed(REPORTS, named) : []
  // A link in the way would have the folder behind it listed.
  if (!isTrusted && !isInside(resolve(base, staticPart(pattern)), root)) return []
  return globbed(pattern, base)
}

const REPORTS = '**/*.{xml,json}'

const globbed = async (pattern: string, cwd: string): Promise<readonly string[]> => {
  // Loaded while git is at work, and not at all where every report is named.
  const { glob } = await import('tinyglobby')
  const files = await glob(pattern, {
    cwd,
    absolute: true,
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    onlyFiles: true,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  return files.map((file) => resolve(file))
}

const staticPart = (pattern: string): string => {
  const segments = pattern.split('/')
  const first = segments.findIndex((segment) => /[*?{}[\]()!+@]/.test(segment))
  return segments.slice(0, first === -1 ? undefined : first).join('/')
}

const refuseLeaving = (pattern: string, place: Place | undefined): void => {
  const segments = pattern.split(/[/\\{},()|]/)
  if (!isAbsolute(pattern) && !/^[a-z]:/i.test(pattern) && !segments.includes('..')) return
  const where = place === undefined ? 'hazards.yaml' : `${place.file}:${place.line}`
  throw new UsageError(
    `"${pattern}" under results in ${where} leads out of the repository, expected a pattern inside it; correct it, or name the reports with --results`,
  )
}

// What git keeps for itself, passwords among it, is no part of the tree.
const isInside = (absolute: string, root: string): boolean => {
  const path = fromRoot(realPath(absolute), root)
  return path !== undefined && !path.split('/').includes('.git')
}

const look = (absolute: string): Stats | undefined => {
  try {
    return statSync(absolute, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const explained = (error: unknown): Error => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return new Error('it is not there', { cause: error })
  if (code === 'EACCES' || code === 'EPERM')
    return new Error('permission to read it is denied', { cause: error })
  return error instanceof Error ? error : new Error(String(error))
}
