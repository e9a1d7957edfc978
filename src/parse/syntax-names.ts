import type { Node } from '@vscode/tree-sitter-wasm'
import type { Definition } from './symbol-language.ts'
import type { SyntaxRules } from './syntax-rules.ts'
import type { SyntaxTree } from './syntax-tree.ts'

/**
 * The definitions of a text alone, as `syntaxOutline` finds them, without a walk through the whole of its tree: what
 * most runs need of most files.
 */
export const syntaxNames = (text: string, tree: SyntaxTree, rules: SyntaxRules): readonly Definition[] => {
  const lineAtEnd = lineOfEnd(text)
  const around: { readonly end: number; readonly prefix: string }[] = []
  const definitions: Definition[] = []
  for (const node of tree.root().descendantsOfType(Object.keys(rules.definitions))) {
    const named = node === null ? undefined : rules.definitions[node.type]?.(node)
    if (node === null || named === undefined) continue
    while ((around.at(-1)?.end ?? Infinity) <= node.startIndex) around.pop()
    const prefix = around.at(-1)?.prefix ?? ''
    const owner = ownerOf(node, rules)
    for (const name of named.names)
      definitions.push({
        name: `${prefix}${name}`,
        lines: { first: firstLine(owner), last: lineAtEnd(owner.endIndex) },
        words: [0, 0],
        isPiece: named.isPiece,
        within: owner.parent?.startIndex ?? 0,
        isBroken: tree.hasError && owner.hasError,
      })
    if (named.names.length === 1)
      around.push({ end: node.endIndex, prefix: `${prefix}${named.names[0] ?? ''}.` })
  }
  return definitions
}

/** The outermost of what dresses a definition. */
const ownerOf = (node: Node, { wrappers }: SyntaxRules): Node => {
  let owner = node
  while (owner.parent !== null && wrappers.has(owner.parent.type)) owner = owner.parent
  return owner
}

/** With the decorators that stand before it, beside it in the tree. */
const firstLine = (owner: Node): number => {
  let first = owner
  for (let before = owner.previousSibling; before !== null; before = before.previousSibling) {
    if (before.type === 'decorator') first = before
    else if (!before.type.endsWith('comment')) break
  }
  return first.startPosition.row + 1
}

/** The line, from 1, of the last character before an offset that is no white space. */
export const lineOfEnd = (text: string): ((end: number) => number) => {
  let starts: readonly number[] | undefined
  return (end) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    let at = end
    while (at > 0 && text.charAt(at - 1).trim() === '') at -= 1
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) < at) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
