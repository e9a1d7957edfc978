import type { SymbolLanguage } from '../symbol-language.ts'
import { ecmaScript } from '../ecma-script.ts'
import { syntaxOutline } from '../syntax-outline.ts'

/** JavaScript, with JSX or without. */
export const javascript: SymbolLanguage = {
  id: 'javascript',
  name: 'JavaScript',
  extensions: ['.js', '.mjs', '.cjs', '.jsx'],
  grammarOf: () => 'javascript',
  outline: (text, tree, wants) =>
    tree === undefined ? undefined : syntaxOutline(text, tree, ecmaScript, wants),
}
