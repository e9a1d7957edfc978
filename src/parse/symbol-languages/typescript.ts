import type { SymbolLanguage } from '../symbol-language.ts'
import { ecmaScript } from '../ecma-script.ts'
import { syntaxOutline } from '../syntax-outline.ts'

/** TypeScript, and TypeScript with JSX. */
export const typescript: SymbolLanguage = {
  id: 'typescript',
  name: 'TypeScript',
  extensions: ['.ts', '.mts', '.cts', '.tsx'],
  grammarOf: (path) => (path.endsWith('.tsx') ? 'tsx' : 'typescript'),
  outline: (text, tree, wants) =>
    tree === undefined ? undefined : syntaxOutline(text, tree, ecmaScript, wants),
}
