import type { Node } from '@vscode/tree-sitter-wasm'
import type { SymbolLanguage } from '../symbol-language.ts'
import { syntaxOutline } from '../syntax-outline.ts'
import { childrenOf, namedBy } from '../syntax-rules.ts'
import type { Named, NodeAt, SyntaxRules } from '../syntax-rules.ts'

/** Python; its blocks are part of the tree, so that indentation counts and its width does not. */
export const python: SymbolLanguage = {
  id: 'python',
  name: 'Python',
  extensions: ['.py', '.pyi'],
  grammarOf: () => 'python',
  outline: (text, tree, wants) => (tree === undefined ? undefined : syntaxOutline(text, tree, RULES, wants)),
}

/** A function under `@overload` or `@limit.setter` is a piece of the one that has its name. */
const functionOf = (node: Node): Named | undefined => {
  const name = node.childForFieldName('name')?.text
  if (name === undefined) return undefined
  const decorators = node.parent?.type === 'decorated_definition' ? childrenOf(node.parent) : []
  const isPiece = decorators.some(
    ({ type, text }) =>
      type === 'decorator' &&
      /^@\s*(?:[\w.]+\.(?:setter|getter|deleter|register|overload)|overload)\b/.test(text),
  )
  return { names: [name], isPiece }
}

/** `LIMIT = 3` in a module or a class; given a second time it is a second thing. */
const assignmentOf = (node: Node): Named | undefined => {
  const left = node.childForFieldName('left')
  return left?.type === 'identifier' && !isInFunction(node)
    ? { names: [left.text], isPiece: false }
    : undefined
}

const isInFunction = (node: Node): boolean => {
  for (let at = node.parent; at !== null; at = at.parent) if (at.type === 'function_definition') return true
  return false
}

/** A literal in one pair of quotes or another; a raw one keeps its backslashes. */
const string = ({ text, parent, node }: NodeAt): string => {
  const [, prefix = '', quotes = '', content = ''] = STRING.exec(text()) ?? []
  if (quotes === '') return text()
  const kind = prefix.toLowerCase().replace('u', '')
  if (parent === 'expression_statement' && kind === '' && isDocstring(node()))
    return `doc"${cleanDoc(content)}"`
  const same = /[rft]/.test(kind) ? content : content.replaceAll(/\\(["'])/g, keepQuote)
  return `${kind}"${same}"`
}

const STRING = /^([A-Za-z]*)("""|\'\'\'|"|\')([^]*)\2$/

const keepQuote = (_: string, quote: string): string => quote

const isDocstring = (node: Node): boolean => {
  const statement = node.parent
  const block = statement?.parent
  return (block == null ? undefined : childrenOf(block)[0])?.startIndex === statement?.startIndex
}

/** As Python itself keeps it: without the indent that its later lines share. */
const cleanDoc = (content: string): string => {
  const [first = '', ...rest] = content.split('\n').map((line) => line.trimEnd())
  const indents = rest.filter((line) => line !== '').map((line) => line.length - line.trimStart().length)
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER)
  return [first.trimStart(), ...rest.map((line) => line.slice(indent))].join('\n').trim()
}

/** A text alone in brackets is no documentation; round anything else the tree shows what belongs together. */
const isIdleBracket = ({ parent, node }: NodeAt): boolean => {
  const inner = childrenOf(node())
  return inner.length === 1 && !(parent === 'expression_statement' && /string/.test(inner[0]?.type ?? ''))
}

const NOTHING: ReadonlySet<string> = new Set()

const RULES: SyntaxRules = {
  definitions: {
    function_definition: functionOf,
    class_definition: namedBy('name'),
    assignment: assignmentOf,
  },
  wrappers: new Set(['decorated_definition', 'expression_statement']),
  idleSemicolon: new Set(['module', 'block']),
  // Not in a subscript: `a[1,]` looks up a tuple.
  idleComma: new Set([
    'argument_list',
    'parameters',
    'lambda_parameters',
    'list',
    'set',
    'dictionary',
    'tuple',
  ]),
  idleSeparator: NOTHING,
  idleBracket: {
    parenthesized_expression: isIdleBracket,
    import_from_statement: () => false,
  },
  // It says in which encoding the text itself is to be read.
  isInstruction: (comment) => /coding[:=]/.test(comment),
  words: {
    string,
    line_continuation: () => '',
    integer: ({ text }) => text().toLowerCase(),
    float: ({ text }) => text().toLowerCase(),
  },
}
