import type { AnchoredFile } from './anchored-code.ts'
import { SYMBOL_LANGUAGES } from './symbol-languages/index.ts'
import type { SymbolLanguage, Wanted } from './symbol-language.ts'
import { loadSyntax } from './syntax-tree.ts'

/** A longer text, in characters, was written by a program and is held by its text. */
const LONGEST = 1 << 19

/** Makes sense of source files, each in its language. */
export type CodeReader = (path: string, text: string, wants?: Wanted) => AnchoredFile

/** The language of a file by the end of its name; `undefined` where nobody here knows it. */
export const languageOf = (path: string): SymbolLanguage | undefined => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  return SYMBOL_LANGUAGES.find(({ extensions }) => extensions.some((end) => name.endsWith(end)))
}

/** A reader for these files. `readWasm` gives the bytes of a file of the parsing library. */
export const createCodeReader = async (
  paths: Iterable<string>,
  readWasm: (file: string) => Uint8Array,
): Promise<CodeReader> => {
  const grammars = new Set([...paths].flatMap((path) => languageOf(path)?.grammarOf?.(path) ?? []))
  const syntax = await loadSyntax(grammars, readWasm)
  return (path, text, wants = 'words') => {
    const language = languageOf(path)
    if (language === undefined) return { text, outline: undefined, unread: undefined }
    const grammar = language.grammarOf?.(path)
    const outline =
      text.length > LONGEST
        ? undefined
        : grammar === undefined
          ? language.outline(text, undefined, wants)
          : syntax.withTree(grammar, text, (tree) => language.outline(text, tree, wants))
    const isRead = outline !== undefined && !outline.isBroken
    return { text, outline, unread: isRead ? undefined : language.name }
  }
}
