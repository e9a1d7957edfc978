import { decode } from './decode.ts'

/** What one commit did to one file of a register, as far as it matters here. */
export interface RegisterChange {
  readonly commit: string
  readonly parents: readonly string[]
  /** Blob ids. */
  readonly before: string
  readonly after: string
}

/** Does a version of a file hold a line? */
export type HoldsLine = (blob: string, line: string) => boolean

/**
 * The commit that brought a line into a hazard's file: it holds the line after the commit, and not before. Of several
 * the oldest, and one made on a side branch rather than the merge that brought it over: the code is to be compared
 * with what the reviewer saw. `undefined`: no commit did.
 *
 * `changes` are those of one hazard's file under all its names, newest first; a commit that moves the file brings
 * nothing in.
 */
export const commitOfLine = (
  line: string,
  changes: readonly RegisterChange[],
  holds: HoldsLine,
): RegisterChange | undefined => {
  const heldBefore = new Set(changes.filter(({ before }) => holds(before, line)).map(({ commit }) => commit))
  const brought = changes.filter(({ commit, after }) => !heldBefore.has(commit) && holds(after, line))
  return brought.findLast(({ parents }) => parents.length < 2) ?? brought.at(-1)
}

/** Looks for lines in versions of files, each of which is searched once. */
export const lineFinder = (contentOf: (blob: string) => Uint8Array | undefined): HoldsLine => {
  const known = new Map<string, readonly string[]>()
  const linesOf = (blob: string): readonly string[] => {
    const lines = known.get(blob) ?? signedLines(contentOf(blob))
    known.set(blob, lines)
    return lines
  }
  return (blob, line) => {
    const wanted = withoutMarks(line)
    return linesOf(blob).some((each) => each.includes(wanted))
  }
}

const signedLines = (bytes: Uint8Array | undefined): readonly string[] =>
  bytes === undefined
    ? []
    : (decode(bytes).text.match(/^.*(?:reviewed|approved).*$/gim) ?? []).map(withoutMarks)

/** As a person reads it: a tidier list or more spaces make no new review. */
const withoutMarks = (line: string): string =>
  line
    .replaceAll(/[*_`\\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
