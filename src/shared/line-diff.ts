import { changedStretch } from './changed-stretch.ts'

/** The most lines on either side, multiplied, that are compared one by one. */
const MOST = 4_000_000
const AROUND = 2

interface DiffLine {
  readonly mark: ' ' | '-' | '+'
  readonly text: string
}

/** What differs between two texts, line by line: `-` was there, `+` is new, two lines around each; '' where nothing does. */
export const lineDiff = (before: string, after: string): string => {
  const lines = diffLines(before.split('\n'), after.split('\n'))
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ mark }) => mark !== ' '),
  )
  const shown: string[] = []
  for (const [index, { mark, text }] of lines.entries()) {
    if (isNear[index] !== true) continue
    if (isNear[index - 1] !== true && shown.length > 0) shown.push('  …')
    shown.push(`${mark} ${text.replace(/\r$/, '')}`)
  }
  return shown.length === 0 ? '' : `${shown.join('\n')}\n`
}

const diffLines = (left: readonly string[], right: readonly string[]): readonly DiffLine[] => {
  const { start, end, newEnd } = changedStretch(left, right)
  return [
    ...left.slice(0, start).map(same),
    ...changed(left.slice(start, end), right.slice(start, newEnd)),
    ...left.slice(end).map(same),
  ]
}

const same = (text: string): DiffLine => ({ mark: ' ', text })
const gone = (text: string): DiffLine => ({ mark: '-', text })
const added = (text: string): DiffLine => ({ mark: '+', text })

/** By the longest row of lines that both have. */
const changed = (left: readonly string[], right: readonly string[]): readonly DiffLine[] => {
  if (left.length * right.length > MOST) return [...left.map(gone), ...right.map(added)]
  const longest = table(left, right)
  const lines: DiffLine[] = []
  let [row, column] = [0, 0]
  const at = (down: number, along: number): number => longest[down]?.[along] ?? 0
  while (row < left.length || column < right.length) {
    const [was, is] = [left[row], right[column]]
    if (was !== undefined && was === is) {
      lines.push(same(was))
      row += 1
      column += 1
    } else if (was !== undefined && (is === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push(gone(was))
      row += 1
    } else {
      lines.push(added(is ?? ''))
      column += 1
    }
  }
  return lines
}

/** How many lines are the same from here on, for every pair of places. */
const table = (left: readonly string[], right: readonly string[]): readonly Uint32Array[] => {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1))
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const here = rows[row]
      const below = rows[row + 1]
      if (here === undefined || below === undefined) continue
      here[column] =
        left[row] === right[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
    }
  return rows
}
