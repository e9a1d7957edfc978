import type { Lines } from '../domain/anchor.ts'
import type { SyntaxNode } from '../domain/syntax.ts'

/** The lines of what stands below a comment on some line: the outermost node that begins behind it. */
export const linesBelow = (tree: SyntaxNode, line: number): Lines | undefined => {
  const around = tree.children.find(({ first, last }) => first <= line && last > line)
  if (around !== undefined) return linesBelow(around, line)
  const behind = tree.children.find(({ first, type }) => first > line && !type.includes('comment'))
  return behind === undefined ? undefined : { first: behind.first, last: behind.last }
}
