import type { ChangeSet, ChangedFile, ChangedLines } from '../domain/change-set.ts'

/** The changes of a change set by the path that a file has after it, and by the one it had before. */
export interface ChangeIndex {
  readonly after: ReadonlyMap<string, ChangedFile>
  readonly before: ReadonlyMap<string, ChangedFile>
}

export const indexChanges = ({ files }: ChangeSet): ChangeIndex => ({
  after: new Map(files.flatMap((file) => (file.after === undefined ? [] : [[file.after, file] as const]))),
  before: new Map(files.flatMap((file) => (file.before === undefined ? [] : [[file.before, file] as const]))),
})

/** Which end of a change some lines belong to. */
export type End = 'before' | 'after'

/** Does a change reach into some lines of a file? Of a file that was only moved, it reaches all. */
export const touchesLines = (file: ChangedFile, lines: ChangedLines | undefined, end: End): boolean => {
  if (lines === undefined || file.hunks === undefined || file.hunks.length === 0) return true
  if (file.before === undefined || file.after === undefined || file.before !== file.after) return true
  // A stretch without lines lies between two; it is inside where both of them are.
  return file.hunks.some((hunk) => hunk[end].first <= lines.last && hunk[end].last >= lines.first)
}

/** What became of a file, in a word or two. */
export const howChanged = ({ before, after }: ChangedFile): string => {
  if (before === undefined) return 'new'
  if (after === undefined) return 'gone'
  return before === after ? 'changed' : `moved to ${after}`
}
