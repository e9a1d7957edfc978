import type { Node } from '@vscode/tree-sitter-wasm'
import type { SymbolLanguage } from '../symbol-language.ts'
import { syntaxOutline } from '../syntax-outline.ts'
import { namedBy, pieceNamedBy } from '../syntax-rules.ts'
import type { Named, SyntaxRules } from '../syntax-rules.ts'

/** Java; methods of one name in one class are overloads, and one symbol. */
export const java: SymbolLanguage = {
  id: 'java',
  name: 'Java',
  extensions: ['.java'],
  grammarOf: () => 'java',
  outline: (text, tree, wants) => (tree === undefined ? undefined : syntaxOutline(text, tree, RULES, wants)),
}

const fieldsOf = (node: Node): Named => ({
  names: node
    .childrenForFieldName('declarator')
    .flatMap((each) => each?.childForFieldName('name')?.text ?? []),
  isPiece: false,
})

const NOTHING: ReadonlySet<string> = new Set()

const RULES: SyntaxRules = {
  definitions: {
    class_declaration: namedBy('name'),
    interface_declaration: namedBy('name'),
    enum_declaration: namedBy('name'),
    record_declaration: namedBy('name'),
    annotation_type_declaration: namedBy('name'),
    method_declaration: pieceNamedBy('name'),
    constructor_declaration: pieceNamedBy('name'),
    compact_constructor_declaration: pieceNamedBy('name'),
    field_declaration: fieldsOf,
    constant_declaration: fieldsOf,
    enum_constant: namedBy('name'),
  },
  wrappers: NOTHING,
  idleSemicolon: NOTHING,
  idleComma: new Set(['array_initializer', 'element_value_array_initializer', 'enum_body']),
  idleSeparator: NOTHING,
  idleBracket: {},
  isInstruction: () => false,
  words: {},
}
