import type { Connection } from 'vscode-languageserver/node'
import { FEATURES } from '../../lsp/features/index.ts'
import { START, askedAt } from './asked.ts'
import type { Asked, Sources } from './asked.ts'
import { completionOf, locationOf, plainWords, symbolOf } from './to-lsp.ts'

/** Hands each question of the editor to the feature that answers it. */
export const answerQuestions = (connection: Connection, sources: Sources): void => {
  const answering =
    <Answer>(answer: (asked: Asked) => Answer, nothing: Answer) =>
    async ({ textDocument, position }: Pointed): Promise<Answer> => {
      const asked = await askedAt(sources, textDocument.uri, position ?? START)
      return asked === undefined ? nothing : answer(asked)
    }
  connection.onHover(
    answering(({ view, pointer }) => {
      const lines = FEATURES.hover.answer(view, pointer)
      return lines === undefined ? null : { contents: plainWords(lines) }
    }, null),
  )
  connection.onDocumentSymbol(
    answering(({ view, pointer }) => FEATURES.symbols.answer(view, pointer.file).map(symbolOf), []),
  )
  connection.onCompletion(
    answering(({ view, pointer }) => FEATURES.completion.answer(view, pointer).map(completionOf), []),
  )
  connection.onDefinition(
    answering(
      ({ view, pointer, root }) =>
        FEATURES.definition.answer(view, pointer).map((place) => locationOf(root, place)),
      [],
    ),
  )
  connection.onReferences(
    answering(
      ({ view, pointer, root }) =>
        FEATURES.references.answer(view, pointer).map((place) => locationOf(root, place)),
      [],
    ),
  )
}

interface Pointed {
  readonly textDocument: { readonly uri: string }
  /** Where a question is about the whole file: none. */
  readonly position?: { readonly line: number; readonly character: number }
}
