import type { TextDocuments } from 'vscode-languageserver/node'
import type { Position, TextDocument } from 'vscode-languageserver-textdocument'
import type { Pointer, View } from '../../lsp/feature.ts'
import type { Loaded } from '../../pipeline.ts'
import { fromRoot } from '../../read/resolve-path.ts'
import { realPath } from '../../read/real-path.ts'
import type { Judged } from './desk.ts'
import { pathOf } from './path-of.ts'

/** Where answers come from. */
export interface Sources {
  readonly documents: TextDocuments<TextDocument>
  readonly now: () => Promise<Judged> | undefined
}

/** What an editor asks about, in the words of the program. */
export interface Asked {
  readonly view: View
  readonly root: string
  readonly loaded: Loaded
  readonly pointer: Pointer
}

/** The first character of a file. */
export const START: Position = { line: 0, character: 0 }

/** `undefined`: there is no register to judge, or the file is not in its tree. */
export const askedAt = async (
  { documents, now }: Sources,
  uri: string,
  position: Position,
): Promise<Asked | undefined> => {
  const judged = await now()
  const path = pathOf(uri)
  if (judged?.seen === undefined || path === undefined) return undefined
  const { view, root, loaded } = judged.seen
  const file = fromRoot(realPath(path), root)
  if (file === undefined) return undefined
  const text = documents.get(uri)?.getText() ?? view.textOf(file) ?? ''
  const pointer = { file, text, line: position.line + 1, column: position.character + 1 }
  return { view, root, loaded, pointer }
}
