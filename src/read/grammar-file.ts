import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * The bytes of a file of the library that reads source code, such as a grammar.
 * @throws Error where the program was installed without it
 */
export const grammarFile = (name: string): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(`@vscode/tree-sitter-wasm/wasm/${name}`))
