import { memoise } from '../shared/memoise.ts'
import type { SyntaxRules } from './syntax-rules.ts'

/** What the type of a node says of all nodes of that type, by the rules of their language. */
export interface NodeKind {
  readonly isComment: boolean
  /** Kept whole, with every space in it. */
  readonly isAtom: boolean
  readonly definition: SyntaxRules['definitions'][string] | undefined
  readonly wordOf: SyntaxRules['words'][string] | undefined
  readonly isIdle: SyntaxRules['idleBracket'][string] | undefined
}

const COMMENT = /comment$/
const ATOM = /string|template|regex|char|jsx_text/
/** Of these the parts are looked at all the same. */
const NO_ATOM = /^(?:concatenated_string|template_string|template_substitution|template_(?:literal_)?type)$/

/** The kinds of one language's nodes, each found out once. */
export const kindsOf = memoise((rules: SyntaxRules): ((type: string) => NodeKind) => {
  const kinds = new Map<string, NodeKind>()
  return (type) => {
    const known = kinds.get(type)
    if (known !== undefined) return known
    const kind = {
      isComment: COMMENT.test(type),
      isAtom: ATOM.test(type) && !NO_ATOM.test(type),
      definition: rules.definitions[type],
      wordOf: rules.words[type],
      isIdle: rules.idleBracket[type],
    }
    kinds.set(type, kind)
    return kind
  }
})
