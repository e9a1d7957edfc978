import { changeLog } from './change-log.ts'
import { fields, git, literal } from './git.ts'

/** The commit that last changed a file, so far as the clone tells. */
export interface LastChange {
  readonly commit: string | undefined
}

/**
 * The commits that last changed some files, for those that git tracks and that stand on disk as they do in
 * the judged commit; by three processes for all. Paths run from the top.
 * @throws UsageError where git fails
 */
export const lastChanges = async (
  { top, isShallow }: { readonly top: string; readonly isShallow: boolean },
  revision: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, LastChange>> => {
  const blobs = await unchangedBlobs(top, revision, paths)
  if (blobs.size === 0) return new Map()
  const changes = await changeLog(top, revision, {
    options: ['--topo-order', '--diff-merges=combined'],
    pathspecs: pathspecs([...blobs.keys()]),
  })
  // A side branch that a merge overruled has changed the file too, but not to what it is now.
  const lastChange = (path: string, blob: string): LastChange => {
    const change = changes.find((candidate) => candidate.path === path && candidate.after === blob)
    // Where a shallow clone ends, every file seems to be new.
    const isKnown = change !== undefined && !(isShallow && change.parents.length === 0)
    return { commit: isKnown ? change.commit : undefined }
  }
  return new Map([...blobs].map(([path, blob]) => [path, lastChange(path, blob)]))
}

/** The blob ids of the files that the commit holds and that are on disk as it holds them. */
export const unchangedBlobs = async (
  top: string,
  revision: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (paths.length === 0) return new Map()
  const listing = await git(top, ['ls-tree', '-r', '-z', '--full-tree', revision, '--', ...pathspecs(paths)])
  const blobs = new Map(fields(listing).flatMap(treeEntry))
  const tracked = paths.flatMap((path): [string, string][] => {
    const id = blobs.get(path)
    return id === undefined ? [] : [[path, id]]
  })
  if (tracked.length === 0) return new Map()
  const names = tracked.map(([path]) => path)
  const question = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', revision, '--']
  const changed = new Set(fields(await git(top, [...question, ...pathspecs(names)])))
  return new Map(tracked.filter(([path]) => !changed.has(path)))
}

// `100644 blob ID<tab>PATH`
const treeEntry = (line: string): [string, string][] => {
  const tab = line.indexOf('\t')
  const [, type, id = ''] = line.slice(0, tab).split(' ')
  return type === 'blob' ? [[line.slice(tab + 1), id]] : []
}

/** More paths than this could be too long for a command line. */
const MOST_PATHS = 1000

const pathspecs = (paths: readonly string[]): readonly string[] =>
  paths.length <= MOST_PATHS ? paths.map(literal) : [':(top)']
