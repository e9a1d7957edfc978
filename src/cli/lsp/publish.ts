import { DiagnosticSeverity, MessageType, ShowMessageNotification } from 'vscode-languageserver/node'
import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { FEATURES } from '../../lsp/features/index.ts'
import type { Judged } from './desk.ts'
import { diagnosticOf, uriOf } from './to-lsp.ts'

/** Shows what was found, file by file; what is no longer found goes. What cannot be judged is said, and stays said. */
export const publisher = (
  connection: Connection,
  documents: TextDocuments<TextDocument>,
): ((judged: Judged) => void) => {
  let shown: ReadonlyMap<string, string> = new Map()
  let told: string | undefined
  return ({ seen, trouble }) => {
    if (trouble !== undefined && trouble !== told)
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Error,
        message: `hazards: ${trouble}`,
      })
    told = trouble
    const found = new Map<string, readonly Diagnostic[]>()
    if (seen !== undefined)
      for (const [file, own] of FEATURES.diagnostics.answer(seen.view))
        found.set(uriOf(seen.root, file), own.map(diagnosticOf))
    if (trouble !== undefined)
      for (const { uri, languageId } of documents.all())
        if (languageId === 'markdown' || languageId === 'yaml')
          found.set(uri, [troubleOf(trouble, seen !== undefined), ...(found.get(uri) ?? [])])
    const now = new Map([...found].map(([uri, own]) => [uri, JSON.stringify(own)]))
    for (const uri of new Set([...shown.keys(), ...now.keys()])) {
      // An editor draws anew whatever it is sent, so only what differs is.
      if (shown.get(uri) !== now.get(uri))
        void connection.sendDiagnostics({ uri, diagnostics: [...(found.get(uri) ?? [])] })
    }
    shown = now
  }
}

const troubleOf = (trouble: string, isFromBefore: boolean): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Error,
  source: 'hazards',
  message: `The register cannot be judged: ${trouble}${isFromBefore ? '; what else stands here is from before' : ''}`,
})
