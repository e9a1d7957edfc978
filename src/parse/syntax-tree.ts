import type { Language, Node, Parser, Tree, TreeCursor } from '@vscode/tree-sitter-wasm'

/** A parsed text; `walk` gives a cursor at its root, to be deleted by whoever asked. */
export interface SyntaxTree {
  readonly hasError: boolean
  readonly walk: () => TreeCursor
  readonly root: () => Node
}

/** Parsers for some grammars, ready to be used at once. */
export interface SyntaxParser {
  /**
   * Parses a text and hands the tree to `use`, after which it is gone. `undefined` for a grammar that was not
   * loaded, and for a text that takes too long.
   */
  readonly withTree: <Result>(
    grammar: string,
    text: string,
    use: (tree: SyntaxTree) => Result,
  ) => Result | undefined
}

/** Loads the runtime once, and each grammar once, when they are first wanted. `readWasm` gives a file's bytes by its name. */
export const loadSyntax = async (
  grammars: Iterable<string>,
  readWasm: (file: string) => Uint8Array,
): Promise<SyntaxParser> => {
  const wanted = [...new Set(grammars)]
  if (wanted.length > 0) {
    runtime ??= startRuntime(readWasm)
    const { load } = await runtime
    for (const grammar of wanted) if (!languages.has(grammar)) languages.set(grammar, await load(grammar))
  }
  const parser = wanted.length === 0 ? undefined : (await runtime)?.parser
  return {
    withTree: (grammar, text, use) => {
      const language = languages.get(grammar)
      if (isBroken || parser === undefined || language === undefined) return undefined
      parser.setLanguage(language)
      const tree = parse(parser, text)
      if (tree === undefined) return undefined
      try {
        return use({ hasError: tree.rootNode.hasError, walk: () => tree.walk(), root: () => tree.rootNode })
      } finally {
        tree.delete()
      }
    },
  }
}

interface Runtime {
  readonly parser: Parser
  readonly load: (grammar: string) => Promise<Language>
}

let runtime: Promise<Runtime> | undefined
const languages = new Map<string, Language>()

const startRuntime = async (readWasm: (file: string) => Uint8Array): Promise<Runtime> => {
  const { default: library } = await import('@vscode/tree-sitter-wasm')
  // The runtime would look for the file itself; what is read from disk is read at the edge.
  const options = { locateFile: (file: string) => file, wasmBinary: readWasm('tree-sitter.wasm') }
  await library.Parser.init(options)
  return {
    parser: new library.Parser(),
    load: (grammar) => library.Language.load(readWasm(`tree-sitter-${grammar}.wasm`)),
  }
}

/**
 * A text is given up when the parser has reported more often than this: ten times what real code takes. Text that
 * drives it mad costs a bounded time, the same on every machine, and is stopped before it breaks the runtime.
 */
const mostReports = (text: string): number => 500 + text.length * 0.03

const parse = (parser: Parser, text: string): Tree | undefined => {
  let left = mostReports(text)
  try {
    const tree = parser.parse(text, null, { progressCallback: () => (left -= 1) < 0 })
    if (tree === null) parser.reset()
    return tree ?? undefined
  } catch {
    // The runtime does not survive this, so that every later text is held by its words alone, and says so.
    isBroken = true
    return undefined
  }
}

let isBroken = false
