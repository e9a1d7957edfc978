import type { FileHistoryEntry } from '../domain/release-entry.ts'
import type { FileChange, RegisterCommit, ReleaseHistory } from '../domain/release.ts'
import { NOT_SEEN, trailEntry } from './trail-entry.ts'

/** What git knows of each of some files, under every name it had, the newest first: from one reading of all changes. */
export const fileHistories = (
  files: readonly string[],
  { releases, since, uncommitted }: ReleaseHistory,
): ReadonlyMap<string, readonly FileHistoryEntry[]> => {
  const histories = new Map<string, FileHistoryEntry[]>(files.map((file) => [file, []]))
  for (const { path, kind } of uncommitted) histories.get(path)?.push(uncommittedEntry(kind))
  // Names that a file had before it was renamed, found while going back in time.
  const names = new Map(files.map((file) => [file, file]))
  const stretches = [
    { release: 'not released', commits: since },
    ...releases.toReversed().map(({ tag, commits }) => ({ release: tag.name, commits })),
  ]
  for (const { release, commits } of stretches)
    for (const commit of commits)
      for (const change of commit.changes) {
        const file = names.get(change.path)
        if (file === undefined) continue
        if (change.from !== undefined) names.set(change.from, file)
        histories.get(file)?.push(entryOf(commit, change, release))
      }
  return histories
}

const entryOf = (commit: RegisterCommit, { kind, from }: FileChange, release: string): FileHistoryEntry => {
  const { date, author, subject, commit: id } = trailEntry(commit, '')
  return {
    ...{ date, author: kind === 'unseen' ? 'not known' : author, subject, commit: id, release },
    what: whatBecame(kind, from),
  }
}

const whatBecame = (kind: FileChange['kind'], from: string | undefined): string => {
  if (kind === 'unseen') return NOT_SEEN
  return from === undefined ? kind : `${kind} (was ${from})`
}

const uncommittedEntry = (kind: FileChange['kind']): FileHistoryEntry => ({
  ...{ date: 'not committed', author: 'not known', subject: 'not committed', commit: 'none' },
  ...{ what: kind, release: 'not released' },
})
