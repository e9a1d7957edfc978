import type { SyntaxNode } from '../domain/syntax.ts'
import { WORDS_OF } from './mutation-words.ts'
import type { MutationWords } from './mutation-words.ts'

/** One small change of a program that its parser still reads. */
export interface Mutation {
  readonly kind: 'body' | 'condition' | 'comparison' | 'return' | 'statement' | 'value'
  /** "the comparison is turned round": for a sentence. */
  readonly what: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly first: number
  readonly last: number
}

/** A source file and what its parser makes of it. */
export interface ParsedSource {
  readonly text: string
  readonly tree: SyntaxNode
  readonly grammar: string
}

/** Every mutation of a file, in the order in which its nodes begin. */
export const mutationsOf = ({ text, tree, grammar }: ParsedSource): readonly Mutation[] => {
  const words = WORDS_OF[grammar]
  if (words === undefined) return []
  const found: Mutation[] = []
  const walk = (node: SyntaxNode, around: SyntaxNode | undefined, isInLoopHead: boolean): void => {
    if (LEFT_ALONE.test(node.type)) return
    const isLoopHead = isInLoopHead || (around !== undefined && isHeadOf(node, around))
    const asked = { words, source: text, around, isInLoopHead: isLoopHead }
    for (const mutate of MUTATIONS) {
      const mutation = mutate(node, asked)
      if (mutation !== undefined) found.push(mutation)
    }
    for (const child of node.children) walk(child, node, isLoopHead)
  }
  walk(tree, undefined, false)
  return found
}

/** Types, imports, decorators: changing them breaks the program, or changes nothing that runs. */
const LEFT_ALONE =
  /^(?:comment|line_comment|block_comment|import|package|using|decorator|annotation|attribute_list|type_|interface_|enum_decl|literal_type|predefined_type|union_type|implements|extends_)/

const LOOPS: ReadonlySet<string> = new Set([
  ...['for_statement', 'while_statement', 'do_statement', 'for_in_statement', 'enhanced_for_statement'],
])

const isHeadOf = (node: SyntaxNode, around: SyntaxNode): boolean =>
  LOOPS.has(around.type) && node.field !== 'body'

interface Asked {
  readonly words: MutationWords
  readonly source: string
  readonly around: SyntaxNode | undefined
  /** A loop whose condition is turned round may never end. */
  readonly isInLoopHead: boolean
}

type Mutate = (node: SyntaxNode, asked: Asked) => Mutation | undefined

const FUNCTION =
  /^(?:function_|generator_function|arrow_function|method_d|constructor_d|local_function|lambda|func_literal)/

const emptyBody: Mutate = (node, { words, source }) => {
  const body = FUNCTION.test(node.type) ? fieldOf(node, 'body') : undefined
  if (body === undefined || isEmpty(body, source)) return undefined
  const textOf = (field: string): string | undefined => {
    const part = fieldOf(node, field)
    return part === undefined ? undefined : source.slice(part.start, part.end)
  }
  const text = words.emptyBody(body, { node, textOf })
  return text === undefined
    ? undefined
    : replacing(body, text, { kind: 'body', what: 'the body of a function is emptied' })
}

const isEmpty = ({ start, end }: SyntaxNode, source: string): boolean =>
  /^(?:\{\s*\}|pass|undefined|null|None)$/.test(source.slice(start, end))

const negateCondition: Mutate = (node, { words, source, around, isInLoopHead }) => {
  const isCondition =
    node.field === 'condition' &&
    around !== undefined &&
    /^(?:if_|elif_|ternary|conditional)/.test(around.type)
  if (!isCondition || isInLoopHead) return undefined
  const text = words.negated(source.slice(node.start, node.end))
  return replacing(node, text, { kind: 'condition', what: 'the condition is negated' })
}

const TURNED: ReadonlyMap<string, string> = new Map([
  ...([
    ['<', '>='],
    ['>=', '<'],
    ['>', '<='],
    ['<=', '>'],
    ['==', '!='],
    ['!=', '=='],
    ['===', '!=='],
    ['!==', '==='],
  ] as const),
])

const turnComparison: Mutate = (node, { around, isInLoopHead }) => {
  const text = TURNED.get(node.type)
  const isComparison = around !== undefined && /^(?:binary_expression|comparison_operator)$/.test(around.type)
  if (text === undefined || !isComparison || isInLoopHead) return undefined
  return replacing(node, text, { kind: 'comparison', what: `"${node.type}" becomes "${text}"` })
}

const removeReturn: Mutate = (node, { words }) =>
  node.type === 'return_statement' && words.bareReturn !== undefined && node.children.length > 1
    ? replacing(node, words.bareReturn, { kind: 'return', what: 'nothing is returned' })
    : undefined

const removeStatement: Mutate = (node, { words }) => {
  const isDone = /^(?:expression_statement|throw_statement|raise_statement)$/.test(node.type)
  // A text that stands alone describes a function, or is a word to the compiler.
  if (!isDone || node.children[0]?.type === 'string') return undefined
  return replacing(node, words.nothing, { kind: 'statement', what: 'a statement is removed' })
}

const changeValue: Mutate = (node, { source, around }) => {
  const written = source.slice(node.start, node.end)
  const text =
    node.children.length > 0 || around?.type === 'subscript_expression'
      ? undefined
      : otherValue(node, written)
  return text === undefined
    ? undefined
    : replacing(node, text, { kind: 'value', what: `${written} becomes ${text}` })
}

const otherValue = ({ type }: SyntaxNode, written: string): string | undefined => {
  const word = { true: 'false', false: 'true', True: 'False', False: 'True' }[written]
  if (word !== undefined) return word
  return /^(?:number|integer|int_literal|integer_literal|decimal_integer_literal)$/.test(type) &&
    /^\d{1,15}$/.test(written)
    ? String(Number(written) + 1)
    : undefined
}

const MUTATIONS: readonly Mutate[] = [
  ...[emptyBody, negateCondition, turnComparison, removeReturn, removeStatement, changeValue],
]

const fieldOf = ({ children }: SyntaxNode, field: string): SyntaxNode | undefined =>
  children.find((child) => child.field === field)

const replacing = (
  { start, end, first, last }: SyntaxNode,
  text: string,
  about: Pick<Mutation, 'kind' | 'what'>,
): Mutation => ({ ...about, start, end, text, first, last })
