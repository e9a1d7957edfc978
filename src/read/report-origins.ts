import { basename, dirname, join } from 'node:path'
import { type GitCheckout, nearestRepository, readCheckout, resolveCommit } from './git.ts'
import { lastChanges, unchangedBlobs } from './last-changes.ts'
import { realPath } from './real-path.ts'
import { fromRoot } from './resolve-path.ts'
import type { SourceTree } from './source-tree.ts'

/** A report and the revision it is said to speak for. */
export interface NamedReport {
  /** Absolute. */
  readonly file: string
  readonly revision: string | undefined
  /**
   * The revision is the user's word (`--results-rev`), so any name will do. Else it is the report's, and a
   * name that moves, such as a branch's, says nothing of the time the tests ran.
   */
  readonly isTrusted?: boolean | undefined
}

/** What a report speaks for: a commit, the working tree as it is, or nobody knows, and why. */
export type ReportOrigin =
  | { readonly of: 'commit'; readonly commit: string }
  | { readonly of: 'working-tree' }
  | { readonly of: 'unknown'; readonly why: string }

/** What each report speaks for, by its file: what it names, else what git knows of the file itself. */
export const reportOrigins = async (
  tree: SourceTree,
  reports: readonly NamedReport[],
): Promise<ReadonlyMap<string, ReportOrigin>> => {
  const silent = reports.filter(({ revision }) => revision === undefined).map(({ file }) => file)
  const named = new Map<string, Promise<ReportOrigin>>()
  const nameOf = ({ revision = '', isTrusted = false }: NamedReport): string =>
    `${String(isTrusted)} ${revision}`
  for (const report of reports) {
    const isAsked = report.revision === undefined || named.has(nameOf(report))
    if (!isAsked) named.set(nameOf(report), namedOrigin(tree.checkout, report))
  }
  const tracked = await trackedOrigins(tree, silent)
  const origins = reports.map(async (report): Promise<[string, ReportOrigin]> => {
    const origin = (await named.get(nameOf(report))) ?? tracked.get(report.file)
    return [report.file, origin ?? { of: 'working-tree' }]
  })
  return new Map(await Promise.all(origins))
}

const namedOrigin = async (
  checkout: GitCheckout | undefined,
  { revision = '', isTrusted }: NamedReport,
): Promise<ReportOrigin> => {
  const name = `it speaks for the revision "${revision}"`
  if (checkout === undefined)
    return { of: 'unknown', why: `${name}, and there is no git here to compare with` }
  const lasting = isTrusted === true || LASTING.test(revision) ? revision : `refs/tags/${revision}`
  const commit = await resolveCommit(checkout.top, lasting)
  if (commit !== undefined) return { of: 'commit', commit }
  const remedy = checkout.isShallow
    ? 'this shallow clone does not have; fetch it with `git fetch --unshallow` (in CI: fetch-depth: 0)'
    : 'is no commit or tag of this repository; fetch it, or run the tests again'
  return { of: 'unknown', why: `${name}, which ${remedy}` }
}

/** A commit's id, or what `git describe` makes of it. */
const LASTING = /^([0-9a-f]{7,64}|.+-g[0-9a-f]{7,64})$/i

const trackedOrigins = async (
  tree: SourceTree,
  files: readonly string[],
): Promise<ReadonlyMap<string, ReportOrigin>> => {
  const folders = [...new Set(files.map((file) => dirname(file)))]
  const tops = new Map(folders.map((folder) => [folder, nearestRepository(folder)]))
  const topOf = (file: string): string | undefined => tops.get(dirname(file))
  const origins = await Promise.all(
    [...new Set(tops.values())].map(async (top) => {
      const own = files.filter((file) => topOf(file) === top)
      if (top === undefined) return []
      return top === tree.checkout?.top
        ? originsHere(tree.checkout, tree.revision, own)
        : originsElsewhere(top, own)
    }),
  )
  return new Map(origins.flat())
}

type Origins = readonly [string, ReportOrigin][]

const originsHere = async (
  checkout: GitCheckout,
  revision: string | undefined,
  files: readonly string[],
): Promise<Origins> => {
  if (revision === undefined) return []
  const paths = files.map((file) => pathFrom(checkout.top, file))
  const changes = await lastChanges(checkout, revision, paths)
  return files.flatMap((file, index): Origins => {
    const change = changes.get(paths[index] ?? '')
    if (change === undefined) return []
    const { commit } = change
    return [
      [
        file,
        commit === undefined
          ? { of: 'unknown', why: checkout.isShallow ? CUT_OFF : UNTOLD }
          : { of: 'commit', commit },
      ],
    ]
  })
}

const UNTOLD =
  'it is committed, but git does not tell which commit last changed it; name it with --results-rev'

const CUT_OFF =
  'it is committed, and the clone is shallow, so the commit it speaks for cannot be told; fetch history with `git fetch --unshallow` (in CI: fetch-depth: 0)'

// The commits of another repository, a submodule for one, say nothing of the time here.
const originsElsewhere = async (top: string, files: readonly string[]): Promise<Origins> => {
  const checkout = await readCheckout(top)
  if (checkout?.head === undefined) return []
  const blobs = await unchangedBlobs(
    checkout.top,
    checkout.head,
    files.map((file) => pathFrom(checkout.top, file)),
  )
  return files
    .filter((file) => blobs.has(pathFrom(checkout.top, file)))
    .map((file) => [file, { of: 'unknown', why: ELSEWHERE }])
}

const ELSEWHERE =
  'it is committed in another repository, so the revision it speaks for cannot be told; name it with --results-rev'

// The file itself may be a link that git tracks as such; its folders are seen through.
const pathFrom = (top: string, file: string): string =>
  fromRoot(join(realPath(dirname(file)), basename(file)), top) ?? file
