import { git, literal } from './git.ts'
import { fromRoot } from './resolve-path.ts'
import type { SourceTree } from './source-tree.ts'

/** A test report as a commit holds it. */
export interface TrackedReport {
  /** From the root. */
  readonly file: string
  /** Empty where it cannot be read. */
  readonly bytes: Uint8Array
  /** Why it cannot be read, a clause of its own; `undefined`: it can. */
  readonly unreadable: string | undefined
  /** The commit that last changed it, for which it speaks where it names none; `undefined`: git does not tell. */
  readonly commit: string | undefined
}

/** The largest report of a commit that is read, in bytes. */
const LIMIT = 1 << 26

/**
 * The test reports that a commit holds itself, whatever lies on disk today. `isWanted` says which paths are reports.
 * @throws UsageError where git fails
 */
export const readTrackedReports = async (
  tree: SourceTree,
  isWanted: (path: string) => boolean,
): Promise<readonly TrackedReport[]> => {
  const top = tree.checkout?.top
  const prefix = top === undefined ? undefined : fromRoot(tree.root, top)
  if (top === undefined || prefix === undefined || tree.revision === undefined) return []
  const revision = tree.revision
  const wanted = [...tree.paths].filter(isWanted)
  await tree.prefetch(wanted)
  const reports = wanted.map(async (file): Promise<readonly TrackedReport[]> => {
    const content = tree.read(file, LIMIT)
    if ('problem' in content) return unread(file, content.problem)
    const path = literal(prefix === '' ? file : `${prefix}/${file}`)
    const answer = await git(top, ['log', '-1', '--format=%H', revision, '--', path])
    const commit = tree.checkout?.isShallow === true ? '' : answer.toString().trim()
    return [{ file, bytes: content.bytes, unreadable: undefined, commit: commit === '' ? undefined : commit }]
  })
  return (await Promise.all(reports)).flat()
}

/** It may hold a test that fails, so it is never left out; a link to a folder is no report. */
const unread = (file: string, problem: keyof typeof PROBLEMS | 'folder'): readonly TrackedReport[] =>
  problem === 'folder'
    ? []
    : [{ file, bytes: new Uint8Array(), unreadable: PROBLEMS[problem], commit: undefined }]

const PROBLEMS = {
  missing: 'it is a link to nothing',
  'too-large': `it is larger than ${LIMIT >> 20} MiB`,
  outside: 'it is a link that leads out of the repository',
  unreadable: 'git cannot give its content',
} as const
