import { diffLines } from '../shared/diff-lines.ts'
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
  const lines = diffLines(before.filter(hasWords), after.filter(hasWords), ({ text }) => folded(text))
  const marked = (wanted: '-' | '+'): readonly NumberedLine[] =>
    lines.flatMap(({ mark, line }) => (mark === wanted ? [line] : []))
  return { gone: marked('-'), come: marked('+') }
}

const hasWords = ({ text }: NumberedLine): boolean => text.trim() !== ''
