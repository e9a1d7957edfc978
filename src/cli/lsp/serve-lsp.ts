import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
  createConnection,
} from 'vscode-languageserver/node'
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Ask } from '../../pipeline.ts'
import { TOOL_VERSION } from '../tool-version.ts'
import { answerQuestions } from './answers.ts'
import { openDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { offerEdits } from './edits.ts'
import { pathOf } from './path-of.ts'
import { publisher } from './publish.ts'

/** Talks the Language Server Protocol over the two streams, until the editor ends it. */
export const serveLsp = (
  ask: Ask,
  [input, output]: readonly [NodeJS.ReadableStream, NodeJS.WritableStream],
): Promise<never> => {
  const connection = createConnection(ProposedFeatures.all, input, output)
  const documents = new TextDocuments(TextDocument)
  let desk: Desk | undefined
  let watches = false
  connection.onInitialize((params) => {
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    desk = openDesk(
      { ...ask, cwd: folderOf(params) ?? ask.cwd },
      { texts: () => textsIn(documents), tell: publisher(connection, documents) },
    )
    return CAPABILITIES
  })
  connection.onInitialized(() => {
    desk?.saved()
    if (watches) watch(connection)
  })
  connection.onDidChangeWatchedFiles(() => desk?.saved())
  documents.onDidSave(() => desk?.saved())
  documents.onDidChangeContent(() => desk?.typed())
  documents.onDidClose(() => desk?.typed())
  const sources = { documents, now: () => desk?.now() }
  answerQuestions(connection, sources)
  offerEdits(connection, sources)
  documents.listen(connection)
  connection.listen()
  // The library ends the process when the editor says so, or is gone.
  return new Promise(() => undefined)
}

const CAPABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    documentSymbolProvider: true,
    completionProvider: { triggerCharacters: [':', ' ', '-', '#', '/', '.', ','] },
    definitionProvider: true,
    referencesProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    renameProvider: { prepareProvider: true },
  },
  serverInfo: { name: 'hazards', version: TOOL_VERSION },
}

/** Reports are usually ignored by git, and any file may be code that a control names: all files are watched. */
const watch = (connection: Connection): void => {
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: '**/*' }],
  })
}

const folderOf = ({ workspaceFolders, rootUri }: InitializeParamsWithRoot): string | undefined =>
  pathOf(workspaceFolders?.[0]?.uri ?? rootUri ?? '')

type InitializeParamsWithRoot = Pick<InitializeParams, 'workspaceFolders'> & {
  /** Editors before workspace folders say only this. */
  readonly rootUri?: string | null
}

/** Texts of files alone: what else an editor has open (a comparison, a new text) is in no register. */
const textsIn = (documents: TextDocuments<TextDocument>): ReadonlyMap<string, string> =>
  new Map(
    documents.all().flatMap((document) => {
      const path = pathOf(document.uri)
      return path === undefined ? [] : [[path, document.getText()] as const]
    }),
  )
