import type { TreeCursor } from '@vscode/tree-sitter-wasm'
import type { SyntaxNode } from '../domain/syntax.ts'
import { languageOf } from './code-reader.ts'
import { loadSyntax } from './syntax-tree.ts'

/** A file as its grammar reads it. */
export interface ParsedCode {
  readonly tree: SyntaxNode
  /** The grammar's name. */
  readonly grammar: string
}

/** Gives the nodes of a file; `undefined` where no grammar fits it, or it cannot be read by it whole. */
export type SyntaxReader = (path: string, text: string) => ParsedCode | undefined

/** A reader for these files. `readWasm` gives the bytes of a file of the parsing library. */
export const createSyntaxReader = async (
  paths: Iterable<string>,
  readWasm: (file: string) => Uint8Array,
): Promise<SyntaxReader> => {
  const grammarOf = (path: string): string | undefined => languageOf(path)?.grammarOf?.(path)
  const syntax = await loadSyntax(new Set([...paths].flatMap((path) => grammarOf(path) ?? [])), readWasm)
  return (path, text) => {
    const grammar = grammarOf(path)
    if (grammar === undefined) return undefined
    const tree = syntax.withTree(grammar, text, ({ hasError, walk }) => {
      const cursor = walk()
      try {
        return hasError ? undefined : plain(cursor)
      } finally {
        cursor.delete()
      }
    })
    return tree === undefined ? undefined : { tree, grammar }
  }
}

/** The node at the cursor, and those below it. */
const plain = (cursor: TreeCursor): SyntaxNode => {
  const node = {
    type: cursor.nodeType,
    field: cursor.currentFieldName ?? undefined,
    start: cursor.startIndex,
    end: cursor.endIndex,
    first: cursor.startPosition.row + 1,
    last: cursor.endPosition.row + 1,
  }
  const children: SyntaxNode[] = []
  if (cursor.gotoFirstChild()) {
    do children.push(plain(cursor))
    while (cursor.gotoNextSibling())
    cursor.gotoParent()
  }
  return { ...node, children }
}
