/** A node of a file's syntax tree. Offsets count UTF-16 code units; the end is exclusive. */
export interface SyntaxNode {
  /** The grammar's own name for it: `if_statement`, `<=`. */
  readonly type: string
  /** The grammar's name of its part in the node around it: `condition`, `body`. */
  readonly field: string | undefined
  readonly start: number
  readonly end: number
  /** First and last line, from 1. */
  readonly first: number
  readonly last: number
  readonly children: readonly SyntaxNode[]
}
