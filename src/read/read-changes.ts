import { fields, git } from './git.ts'
import { IGNORE_NOTHING } from './list-checkout.ts'
import { type NamedReport, type ReportOrigin, reportOrigins } from './report-origins.ts'
import { foldersOf, fromRoot, within } from './resolve-path.ts'
import type { SourceTree } from './source-tree.ts'

/** What changed between the revision that a report speaks for and the judged tree. */
export interface ReportChanges {
  /** Paths from the root. */
  readonly changed: ReadonlySet<string>
  /** Why the revision cannot be told, and what to do: "it …". */
  readonly unknownRevision: string | undefined
}

/**
 * What changed since each report, by its file; one git process for each revision among them.
 * @throws UsageError where git fails
 */
export const readChanges = async (ask: {
  readonly tree: SourceTree
  readonly reports: readonly NamedReport[]
}): Promise<ReadonlyMap<string, ReportChanges>> => {
  const origins = await reportOrigins(ask.tree, ask.reports)
  const asked = new Map<string, Promise<ReadonlySet<string>>>()
  const changedSince = (origin: ReportOrigin): Promise<ReadonlySet<string>> => {
    const key = origin.of === 'commit' ? origin.commit : ''
    const answer = asked.get(key) ?? changedPaths(ask.tree, origin)
    asked.set(key, answer)
    return answer
  }
  const changes = [...origins].map(async ([file, origin]): Promise<[string, ReportChanges]> => {
    if (origin.of === 'unknown') return [file, { changed: new Set(), unknownRevision: origin.why }]
    return [file, { changed: await changedSince(origin), unknownRevision: undefined }]
  })
  return new Map(await Promise.all(changes))
}

const changedPaths = async (tree: SourceTree, origin: ReportOrigin): Promise<ReadonlySet<string>> => {
  const top = tree.checkout?.top
  if (top === undefined || (tree.isWorkingTree && origin.of === 'working-tree')) return new Set()
  const commits = [
    origin.of === 'commit' ? origin.commit : undefined,
    tree.isWorkingTree ? undefined : tree.revision,
  ]
  const [differing, untracked] = await Promise.all([
    git(top, [...DIFF, ...commits.filter((commit) => commit !== undefined), '--']),
    !tree.isWorkingTree && origin.of === 'working-tree' ? git(top, UNTRACKED) : Buffer.alloc(0),
  ])
  const paths = [...fields(differing), ...fields(untracked)].map((path) => ({
    path: path.replace(/\/$/, ''),
  }))
  const below = within(paths, fromRoot(tree.root, top) ?? '').map(({ path }) => path)
  return new Set([...below, ...insideOf(below, tree), ...tree.untracked])
}

const DIFF: readonly string[] = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', IGNORE_NOTHING]
const UNTRACKED: readonly string[] = ['ls-files', '-z', '--others', '--exclude-standard']

// Of a submodule git says only that it changed: so did every file in it, for all we know.
const insideOf = (changed: readonly string[], { paths }: SourceTree): readonly string[] => {
  const allFolders = foldersOf(paths)
  const folders = changed.filter((path) => allFolders.has(path)).map((path) => `${path}/`)
  return folders.length === 0
    ? []
    : [...paths].filter((path) => folders.some((folder) => path.startsWith(folder)))
}
