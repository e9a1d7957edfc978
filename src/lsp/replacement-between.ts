import type { Replacement } from './feature.ts'

/** The one replacement that makes the second text of a file out of the first; `undefined`: they are the same. */
export const replacementBetween = (file: string, before: string, after: string): Replacement | undefined => {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let same = 0
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same += 1
  const [from, to] = [pointOf(before, start), pointOf(before, before.length - same)]
  const place = { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  return { place, text: after.slice(start, after.length - same) }
}

const pointOf = (text: string, offset: number): { readonly line: number; readonly column: number } => {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
