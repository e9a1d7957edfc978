import type { SourceEdit } from '../domain/mutant.ts'
import { groupBy } from '../shared/group-by.ts'

/** The texts of the files that edits change, as they then read. */
export const applyEdits = (
  edits: readonly SourceEdit[],
  textOf: (path: string) => string | undefined,
): ReadonlyMap<string, string> =>
  new Map(
    [...groupBy(edits, ({ file }) => file)].map(([file, own]) => [
      file,
      // From the end, so that the places of those before stay the same.
      own
        .toSorted((left, right) => right.start - left.start)
        .reduce(
          (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
          textOf(file) ?? '',
        ),
    ]),
  )
