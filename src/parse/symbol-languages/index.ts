import type { SymbolLanguage } from '../symbol-language.ts'
import { cSharp } from './c-sharp.ts'
import { go } from './go.ts'
import { java } from './java.ts'
import { javascript } from './javascript.ts'
import { markdown } from './markdown.ts'
import { python } from './python.ts'
import { settings } from './settings.ts'
import { typescript } from './typescript.ts'

/** Every language whose names and meaning are understood, in the order of their ids. */
export const SYMBOL_LANGUAGES: readonly SymbolLanguage[] = [
  cSharp,
  go,
  java,
  javascript,
  markdown,
  python,
  settings,
  typescript,
]
