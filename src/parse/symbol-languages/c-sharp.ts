import type { Node } from '@vscode/tree-sitter-wasm'
import type { SymbolLanguage } from '../symbol-language.ts'
import { syntaxOutline } from '../syntax-outline.ts'
import { childrenOf, namedBy, pieceNamedBy } from '../syntax-rules.ts'
import type { Named, SyntaxRules } from '../syntax-rules.ts'

/** C#; overloads and the parts of a partial class are one symbol, and namespaces may be left out of a name. */
export const cSharp: SymbolLanguage = {
  id: 'c-sharp',
  name: 'C#',
  extensions: ['.cs'],
  grammarOf: () => 'c-sharp',
  outline: (text, tree, wants) => (tree === undefined ? undefined : syntaxOutline(text, tree, RULES, wants)),
}

const typeOf = (node: Node): Named | undefined => {
  const name = node.childForFieldName('name')?.text
  const isPiece = childrenOf(node).some((child) => child.type === 'modifier' && child.text === 'partial')
  return name === undefined ? undefined : { names: [name], isPiece }
}

const fieldsOf = (node: Node): Named => ({
  names: node
    .descendantsOfType('variable_declarator')
    .flatMap((each) => each?.childForFieldName('name')?.text ?? []),
  isPiece: false,
})

const NOTHING: ReadonlySet<string> = new Set()

const RULES: SyntaxRules = {
  definitions: {
    namespace_declaration: pieceNamedBy('name'),
    class_declaration: typeOf,
    struct_declaration: typeOf,
    interface_declaration: typeOf,
    record_declaration: typeOf,
    enum_declaration: namedBy('name'),
    delegate_declaration: namedBy('name'),
    method_declaration: pieceNamedBy('name'),
    constructor_declaration: pieceNamedBy('name'),
    property_declaration: namedBy('name'),
    event_declaration: namedBy('name'),
    local_function_statement: namedBy('name'),
    field_declaration: fieldsOf,
    event_field_declaration: fieldsOf,
    enum_member_declaration: namedBy('name'),
  },
  wrappers: NOTHING,
  idleSemicolon: NOTHING,
  idleComma: new Set([
    'initializer_expression',
    'enum_member_declaration_list',
    'anonymous_object_creation_expression',
  ]),
  idleSeparator: NOTHING,
  idleBracket: {},
  isInstruction: () => false,
  words: {},
}
