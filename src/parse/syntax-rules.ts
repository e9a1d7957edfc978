import type { Node } from '@vscode/tree-sitter-wasm'

/** A node on the walk through a tree, as far as the rules of a language ask about it. */
export interface NodeAt {
  readonly type: string
  /** The type of what it stands in; '' for the root. */
  readonly parent: string
  readonly text: () => string
  /** The node itself, for what is asked seldom. */
  readonly node: () => Node
}

/** What is particular to one language's trees. All sets and keys are types of nodes. */
export interface SyntaxRules {
  /** What has names of its own. */
  readonly definitions: Readonly<Record<string, (node: Node) => Named | undefined>>
  /** What only dresses a definition, such as `export`: it belongs to it. */
  readonly wrappers: ReadonlySet<string>
  /** A `;` in these says nothing that the tree does not say. */
  readonly idleSemicolon: ReadonlySet<string>
  /** A last `,` in these changes nothing. */
  readonly idleComma: ReadonlySet<string>
  /** Between the members of these it is the same whether `;`, `,` or a line's end parts them. */
  readonly idleSeparator: ReadonlySet<string>
  /** Brackets without which the tree would say the same. */
  readonly idleBracket: Readonly<Record<string, (bracket: NodeAt) => boolean>>
  /** Is the comment an instruction to a compiler? */
  readonly isInstruction: (comment: string) => boolean
  /** The word for a node that is not gone into, where it is not its text; '' for one that says nothing. */
  readonly words: Readonly<Record<string, (leaf: NodeAt) => string>>
}

/** The names that a definition gives, and whether it may be one piece of several. */
export interface Named {
  readonly names: readonly string[]
  readonly isPiece: boolean
}

/** A definition named by one of its children. */
export const namedBy =
  (field: string, isPiece = false) =>
  (node: Node): Named | undefined => {
    const name = node.childForFieldName(field)?.text
    return name === undefined ? undefined : { names: [name], isPiece }
  }

/** A definition that may be one of several pieces: overloads, accessors, merged declarations. */
export const pieceNamedBy = (field: string): ((node: Node) => Named | undefined) => namedBy(field, true)

/** What stands in a node, comments excepted; with its punctuation and keywords where `all` are wanted. */
export const childrenOf = (node: Node, all = false): readonly Node[] =>
  (all ? node.children : node.namedChildren).filter(
    (child): child is Node => child !== null && !child.type.endsWith('comment'),
  )
