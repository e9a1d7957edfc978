import type { TextEdit } from '../../src/domain/finding.ts'

/** The text after some edits, none of which overlap. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1
  return edits
    .map(({ place, text: replacement }) => ({
      start: offset(place.line, place.column),
      end: offset(place.endLine, place.endColumn),
      replacement,
    }))
    .sort((left, right) => right.start - left.start)
    .reduce(
      (result, { start, end, replacement }) => result.slice(0, start) + replacement + result.slice(end),
      text,
    )
}
