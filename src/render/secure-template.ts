import { counted } from '../shared/counted.ts'
import { BLOCK_HELPERS, INLINE_HELPERS } from './helpers.ts'
import { hasMarker } from './part.ts'

/**
 * The parsed template with every plain `{{x}}` turned into `{{text x}}`, so that no template, and none
 * that a project puts in place of ours, can forget to escape a value. Throws, with the line, for what
 * templates may not do.
 */
export const secureProgram = (program: hbs.AST.Program): hbs.AST.Program => ({
  ...program,
  body: program.body.map(secureStatement),
})

const secureStatement = (statement: hbs.AST.Statement): hbs.AST.Statement => {
  if (isContent(statement)) return secureContent(statement)
  if (isMustache(statement)) return secureMustache(statement)
  if (isBlock(statement)) return secureBlock(statement)
  if (statement.type === 'CommentStatement') return statement
  throw refusal(statement, 'Partials and decorators are not open to templates, expected helpers only')
}

const secureContent = (content: hbs.AST.ContentStatement): hbs.AST.ContentStatement => {
  if (hasMarker(content.value)) throw refusal(content, 'A control character stands here, expected plain text')
  return content
}

const secureMustache = (mustache: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement => {
  const { path, params } = mustache
  if (!mustache.escaped) {
    throw refusal(mustache, 'Three braces would let a text through unescaped, expected {{x}} or {{words x}}')
  }
  if (!isPath(path)) throw refusal(mustache, 'A value stands where a name belongs, expected {{name}}')
  if (params.length === 0) return secured(mustache, 'text', [path])
  return secured(mustache, knownHelper(path, params, INLINE_HELPERS), params)
}

const secureBlock = (block: hbs.AST.BlockStatement): hbs.AST.BlockStatement => {
  const helper = knownHelper(block.path, block.params, BLOCK_HELPERS)
  const [inverse] = [block.inverse].filter((program: hbs.AST.Program | undefined) => program !== undefined)
  return {
    ...secured(block, helper, block.params),
    program: secureProgram(block.program),
    ...(inverse === undefined ? {} : { inverse: secureProgram(inverse) }),
  }
}

const knownHelper = (
  path: hbs.AST.PathExpression,
  params: readonly hbs.AST.Expression[],
  known: ReadonlyMap<string, number>,
): string => {
  const count = known.get(path.original)
  if (count === undefined) {
    throw refusal(path, `"${path.original}" is no helper, expected one of ${[...known.keys()].join(', ')}`)
  }
  if (count !== params.length) {
    throw refusal(path, `"${path.original}" has ${counted(params.length, 'value')}, expected ${count}`)
  }
  return path.original
}

/** The call, with the line and the words in the braces handed to the helper for its complaint. */
const secured = <T extends hbs.AST.MustacheStatement | hbs.AST.BlockStatement>(
  call: T,
  helper: string,
  params: readonly hbs.AST.Expression[],
): T => {
  const { loc } = call
  const names = params.map((param) => (isPath(param) || isString(param) ? param.original : ''))
  const at = `line ${loc.start.line}: "${names.join(' ')}"`
  const value: hbs.AST.StringLiteral = { type: 'StringLiteral', value: at, original: at, loc }
  return {
    ...call,
    path: { type: 'PathExpression', data: false, depth: 0, parts: [helper], original: helper, loc },
    params: params.map(secureParam),
    hash: { type: 'Hash', pairs: [{ type: 'HashPair', key: 'at', value, loc }], loc },
  }
}

const secureParam = (param: hbs.AST.Expression): hbs.AST.Expression => {
  if (param.type === 'SubExpression')
    throw refusal(param, 'A call stands within a call, expected a name or a text')
  return param
}

const refusal = ({ loc }: hbs.AST.Node, sentence: string): Error =>
  new Error(`line ${loc.start.line}: ${sentence}`)

const isContent = (node: hbs.AST.Node): node is hbs.AST.ContentStatement => node.type === 'ContentStatement'
const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement'
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement'
const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression'
const isString = (node: hbs.AST.Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral'
