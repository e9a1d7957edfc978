import type { Node } from '@vscode/tree-sitter-wasm'
import { childrenOf, namedBy, pieceNamedBy } from './syntax-rules.ts'
import type { Named, NodeAt, SyntaxRules } from './syntax-rules.ts'

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/** `const limit = 3` beside other things; inside of functions only what is itself a function. */
const declarator = (node: Node): Named | undefined => {
  const value = node.childForFieldName('value')?.type ?? ''
  const name = node.childForFieldName('name')
  if (name?.type !== 'identifier') return undefined
  return isInFunction(node) && !FUNCTIONS.has(value) ? undefined : { names: [name.text], isPiece: false }
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'arrow_function',
  'function_expression',
  'generator_function',
  'class',
])

const isInFunction = (node: Node): boolean => {
  for (let at = node.parent; at !== null; at = at.parent)
    if (/function|^method_definition$/.test(at.type)) return true
  return false
}

/** A member of a class or of an object; the getter and the setter of one name are two pieces of it. */
const member =
  (field: string, isPiece: boolean | undefined) =>
  (node: Node): Named | undefined => {
    const key = node.childForFieldName(field)
    if (key === null || key.type === 'computed_property_name') return undefined
    const name = key.type === 'string' ? key.text.slice(1, -1) : key.text
    return {
      names: [name],
      isPiece:
        isPiece ?? childrenOf(node, true).some((child) => child.type === 'get' || child.type === 'set'),
    }
  }

/** `exports.limit = …`, `Clinic.prototype.open = …`. */
const assignment = (node: Node): Named | undefined => {
  const left = node.childForFieldName('left')
  if (left?.type !== 'member_expression' || isInFunction(node)) return undefined
  const name = left.text.replace(/^(?:module\.)?exports\./, '').replace('.prototype.', '.')
  return /^[\p{ID_Continue}$.]+$/u.test(name) && name !== 'module.exports'
    ? { names: [name], isPiece: false }
    : undefined
}

/** A literal in one pair of quotes or the other. In an attribute of JSX a backslash is a letter like any. */
const string = ({ parent, text, node }: NodeAt): string => {
  // The word `string` itself is a type.
  if (!/^["']/.test(text())) return text()
  const content = text().slice(1, -1)
  if (parent === 'jsx_attribute') return `"${content}"`
  if (KEYED.has(parent) && IDENTIFIER.test(content) && isKey(node())) return content
  return `"${content.replaceAll(/\\([^])/g, (escape, letter: string) => (letter === '"' || letter === "'" ? letter : escape))}"`
}

const KEYED: ReadonlySet<string> = new Set([
  ...['pair', 'pair_pattern', 'method_definition', 'method_signature', 'property_signature'],
  ...['public_field_definition', 'field_definition'],
])

const isKey = (node: Node): boolean => {
  const { parent } = node
  const key = parent?.childForFieldName('key') ?? parent?.childForFieldName('name')
  return key?.startIndex === node.startIndex
}

/** The number itself: `0xAB` is `0xab`, `1.50` is `1.5`. */
const number = ({ text }: NodeAt): string => {
  const written = text().replaceAll('_', '')
  const value = Number(written)
  return /n$/i.test(written) || /^0\d/.test(written) || Number.isNaN(value) ? written : String(value)
}

/** As JSX has it: lines are trimmed, empty ones go, the rest stand side by side. */
const jsxText = ({ text }: NodeAt): string => {
  const lines = text().split(/\r?\n/)
  const cleaned = lines
    .map((line, index) => {
      const start = index === 0 ? line : line.replace(/^[ \t]+/, '')
      return index === lines.length - 1 ? start : start.replace(/[ \t]+$/, '')
    })
    .filter((line) => line !== '')
  return cleaned.length === 0 ? '' : `\u0003${JSON.stringify(cleaned.join(' '))}`
}

/** Among other statements it does nothing; as the body of a loop it is one. */
const emptyStatement = ({ parent }: NodeAt): string =>
  parent === 'program' || parent === 'statement_block' ? '' : ';'

/** Round what the tree shows as it is; `(a?.b).c` is not `a?.b.c`, and a text alone in brackets is no directive. */
const isIdleBracket = ({ text, node }: NodeAt): boolean => {
  const [inner, ...more] = childrenOf(node())
  if (inner === undefined || more.length > 0 || inner.type === 'string') return false
  return !CHAINS.has(inner.type) || !text().includes('?.')
}

const CHAINS: ReadonlySet<string> = new Set([
  ...['member_expression', 'subscript_expression', 'call_expression', 'non_null_expression'],
  'parenthesized_expression',
])

/** `(x) => …` and `x => …`. */
const isOneName = ({ parent, node }: NodeAt): boolean => {
  if (parent !== 'arrow_function') return false
  const [name, ...more] = childrenOf(node())
  return name !== undefined && more.length === 0 && IDENTIFIER.test(name.text)
}

/** How TypeScript and JavaScript are read: the grammars name their nodes alike. */
export const ecmaScript: SyntaxRules = {
  definitions: {
    function_declaration: namedBy('name'),
    generator_function_declaration: namedBy('name'),
    function_signature: pieceNamedBy('name'),
    class_declaration: namedBy('name'),
    abstract_class_declaration: namedBy('name'),
    interface_declaration: pieceNamedBy('name'),
    type_alias_declaration: pieceNamedBy('name'),
    enum_declaration: namedBy('name'),
    internal_module: pieceNamedBy('name'),
    variable_declarator: declarator,
    method_definition: member('name', undefined),
    method_signature: member('name', true),
    abstract_method_signature: member('name', true),
    public_field_definition: member('name', false),
    field_definition: member('property', false),
    property_signature: member('name', true),
    pair: member('key', false),
    assignment_expression: assignment,
    enum_assignment: namedBy('name'),
  },
  wrappers: new Set([
    ...['export_statement', 'ambient_declaration', 'expression_statement'],
    ...['lexical_declaration', 'variable_declaration'],
  ]),
  idleSemicolon: new Set([
    ...['expression_statement', 'lexical_declaration', 'variable_declaration', 'return_statement'],
    ...['throw_statement', 'break_statement', 'continue_statement', 'debugger_statement', 'do_statement'],
    ...['import_statement', 'export_statement', 'type_alias_declaration', 'function_signature'],
    ...['class_body', 'interface_body', 'object_type', 'ambient_declaration'],
  ]),
  idleComma: new Set([
    ...['array', 'array_pattern', 'object', 'object_pattern', 'arguments', 'formal_parameters'],
    ...['named_imports', 'export_clause', 'enum_body', 'object_type', 'interface_body'],
    ...['type_parameters', 'tuple_type'],
  ]),
  idleSeparator: new Set(['object_type', 'interface_body']),
  idleBracket: {
    parenthesized_expression: isIdleBracket,
    formal_parameters: isOneName,
    union_type: ({ node }) => childrenOf(node()).length === 1,
    required_parameter: ({ text }) => IDENTIFIER.test(text()),
  },
  isInstruction: (comment) => comment.includes('@jsx'),
  words: { string, number, jsx_text: jsxText, empty_statement: emptyStatement },
}
