import type { Node } from '@vscode/tree-sitter-wasm'
import type { SymbolLanguage } from '../symbol-language.ts'
import { syntaxOutline } from '../syntax-outline.ts'
import { namedBy } from '../syntax-rules.ts'
import type { Named, SyntaxRules } from '../syntax-rules.ts'

/** Go; a method is named with the type it belongs to: `Clinic.Open`. */
export const go: SymbolLanguage = {
  id: 'go',
  name: 'Go',
  extensions: ['.go'],
  grammarOf: () => 'go',
  outline: (text, tree, wants) =>
    tree === undefined ? undefined : syntaxOutline(text, tree, rulesFor(text), wants),
}

/** What stands before `import "C"` is C, and is compiled. */
const rulesFor = (text: string): SyntaxRules => (text.includes('import "C"') ? WITH_C : RULES)

const methodOf = (node: Node): Named | undefined => {
  const name = node.childForFieldName('name')?.text
  const receiver = node.childForFieldName('receiver')?.namedChildren[0]?.childForFieldName('type')?.text
  if (name === undefined || receiver === undefined) return undefined
  return { names: [`${receiver.replaceAll(/[*()\s]|\[[^]*$/g, '')}.${name}`], isPiece: false }
}

/** `const A, B = 1, 2` beside other things, not inside of functions. */
const valuesOf = (node: Node): Named | undefined => {
  for (let at = node.parent; at !== null; at = at.parent) if (at.type === 'block') return undefined
  return {
    names: node
      .childrenForFieldName('name')
      .flatMap((each) => (each?.type === 'identifier' ? [each.text] : [])),
    isPiece: false,
  }
}

const NOTHING: ReadonlySet<string> = new Set()

const RULES: SyntaxRules = {
  definitions: {
    function_declaration: namedBy('name'),
    method_declaration: methodOf,
    type_spec: namedBy('name'),
    type_alias: namedBy('name'),
    const_spec: valuesOf,
    var_spec: valuesOf,
    field_declaration: (node) => ({
      names: node.childrenForFieldName('name').flatMap((each) => each?.text ?? []),
      isPiece: false,
    }),
    method_elem: namedBy('name'),
  },
  wrappers: NOTHING,
  idleSemicolon: new Set([
    ...['source_file', 'statement_list', 'const_declaration', 'type_declaration', 'field_declaration_list'],
    ...['import_spec_list', 'var_declaration', 'var_spec_list', 'interface_type', 'block'],
  ]),
  idleComma: new Set([
    'literal_value',
    'argument_list',
    'parameter_list',
    'type_arguments',
    'type_parameter_list',
  ]),
  idleSeparator: NOTHING,
  idleBracket: {},
  isInstruction: (comment) => /^\/\/(?:go:|export |\s*\+build)/.test(comment),
  words: {},
}

const WITH_C: SyntaxRules = { ...RULES, isInstruction: () => true }
