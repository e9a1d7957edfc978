import { folded } from './pairs.ts'

/** A line of a text with the number it has in its file. */
export interface NumberedLine {
  readonly line: number
  readonly text: string
}

/** The lines that stand on one side only, in their order. */
export interface ChangedText {
  readonly gone: readonly NumberedLine[]
  readonly come: readonly NumberedLine[]
}

/** Which lines of two texts differ; blanks within a line, and blank lines, do not count. */
export const changedText = (before: readonly NumberedLine[], after: readonly NumberedLine[]): ChangedText => {
  const { gone, come } = middleOf(withWords(before), withWords(after))
  return { gone: gone.map(({ line }) => line), come: come.map(({ line }) => line) }
}

/** A line, and what of it a reader takes: folded once, however often it is compared. */
interface FoldedLine {
  readonly line: NumberedLine
  readonly words: string
}

const withWords = (lines: readonly NumberedLine[]): readonly FoldedLine[] =>
  lines.map((line) => ({ line, words: folded(line.text) })).filter(({ words }) => words !== '')

interface FoldedText {
  readonly gone: readonly FoldedLine[]
  readonly come: readonly FoldedLine[]
}

const isSame = (left: FoldedLine | undefined, right: FoldedLine | undefined): boolean =>
  left !== undefined && left.words === right?.words

/** What lies between the beginning and the end that both have in common. */
const middleOf = (left: readonly FoldedLine[], right: readonly FoldedLine[]): FoldedText => {
  let start = 0
  while (start < left.length && isSame(left[start], right[start])) start += 1
  let [leftEnd, rightEnd] = [left.length, right.length]
  while (leftEnd > start && rightEnd > start && isSame(left[leftEnd - 1], right[rightEnd - 1])) {
    leftEnd -= 1
    rightEnd -= 1
  }
  const [gone, come] = [left.slice(start, leftEnd), right.slice(start, rightEnd)]
  return gone.length * come.length > MOST_COMPARED ? { gone, come } : withoutCommon(gone, come)
}

/** Above that, a text was so much rewritten that all of it is shown. */
const MOST_COMPARED = 1_000_000

/** Less the longest common subsequence. */
const withoutCommon = (gone: readonly FoldedLine[], come: readonly FoldedLine[]): FoldedText => {
  const width = come.length + 1
  const longest = new Uint32Array((gone.length + 1) * width)
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0
  for (let row = gone.length - 1; row >= 0; row -= 1)
    for (let column = come.length - 1; column >= 0; column -= 1)
      longest[row * width + column] = isSame(gone[row], come[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
  const keptLeft = new Set<number>()
  const keptRight = new Set<number>()
  for (let [row, column] = [0, 0]; row < gone.length && column < come.length;)
    if (isSame(gone[row], come[column])) {
      keptLeft.add(row++)
      keptRight.add(column++)
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  return {
    gone: gone.filter((_, index) => !keptLeft.has(index)),
    come: come.filter((_, index) => !keptRight.has(index)),
  }
}
