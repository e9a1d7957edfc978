import { changedStretch } from './changed-stretch.ts'

/** A line of one of two texts (`-` was there, `+` is new), or of both. */
export interface DiffLine<T> {
  readonly mark: ' ' | '-' | '+'
  readonly line: T
}

/** The most lines on either side, multiplied, that are compared one by one; above that, all in between differs. */
const MOST = 4_000_000

/** Two texts as one row of lines; lines are the same where their keys are. What both have stands there as before. */
export const diffLines = <T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (line: T) => string,
): readonly DiffLine<T>[] => {
  const keyed = (line: T): Keyed<T> => ({ line, key: keyOf(line) })
  const [left, right] = [before.map(keyed), after.map(keyed)]
  const { start, end, newEnd } = changedStretch(
    left.map(({ key }) => key),
    right.map(({ key }) => key),
  )
  return [
    ...left.slice(0, start).map(same),
    ...changed(left.slice(start, end), right.slice(start, newEnd)),
    ...left.slice(end).map(same),
  ]
}

/** A key is made once, however often its line is compared. */
interface Keyed<T> {
  readonly line: T
  readonly key: string
}

const same = <T>({ line }: Keyed<T>): DiffLine<T> => ({ mark: ' ', line })
const gone = <T>({ line }: Keyed<T>): DiffLine<T> => ({ mark: '-', line })
const added = <T>({ line }: Keyed<T>): DiffLine<T> => ({ mark: '+', line })

/** By the longest row of lines that both have. */
const changed = <T>(left: readonly Keyed<T>[], right: readonly Keyed<T>[]): readonly DiffLine<T>[] => {
  if (left.length * right.length > MOST) return [...left.map(gone), ...right.map(added)]
  const longest = table(left, right)
  const lines: DiffLine<T>[] = []
  let [row, column] = [0, 0]
  const at = (down: number, along: number): number => longest[down]?.[along] ?? 0
  while (row < left.length || column < right.length) {
    const [was, is] = [left[row], right[column]]
    if (was !== undefined && was.key === is?.key) {
      lines.push(same(was))
      row += 1
      column += 1
    } else if (was !== undefined && (is === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push(gone(was))
      row += 1
    } else {
      if (is !== undefined) lines.push(added(is))
      column += 1
    }
  }
  return lines
}

/** How many lines are the same from here on, for every pair of places. */
const table = (left: readonly Keyed<unknown>[], right: readonly Keyed<unknown>[]): readonly Uint32Array[] => {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1))
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const here = rows[row]
      const below = rows[row + 1]
      if (here === undefined || below === undefined) continue
      here[column] =
        left[row]?.key === right[column]?.key
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
    }
  return rows
}
