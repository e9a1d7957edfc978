import { changedStretch } from '../shared/changed-stretch.ts'
import type { Replacement } from './feature.ts'

/** The one replacement that makes the second text of a file out of the first; `undefined`: they are the same. */
export const replacementBetween = (file: string, before: string, after: string): Replacement | undefined => {
  if (before === after) return undefined
  const { start, end, newEnd } = changedStretch(before, after)
  const [from, to] = [pointOf(before, start), pointOf(before, end)]
  const place = { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  return { place, text: after.slice(start, newEnd) }
}

const pointOf = (text: string, offset: number): { readonly line: number; readonly column: number } => {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
