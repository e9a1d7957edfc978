import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node'
import type {
  Diagnostic,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node'

/** An editor that talks to the bundled program over stdin and stdout. */
export interface Editor {
  readonly connection: ProtocolConnection
  readonly uri: (file: string) => string
  readonly open: (file: string, text: string, languageId?: string) => void
  /** Types a whole new text; nothing is saved. */
  readonly type: (file: string, text: string) => void
  readonly saved: (file: string) => void
  /** What is shown of a file, as soon as it is so. */
  readonly shows: (
    file: string,
    isIt: (diagnostics: readonly Diagnostic[]) => boolean,
  ) => Promise<readonly Diagnostic[]>
  /** What the program told the person at the editor. */
  readonly told: readonly string[]
}

/** Starts an editor in a folder; it ends with the test. */
export const anEditor = async (folder: string): Promise<Editor> => {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1793491200' }
  const child = spawn('node', [resolve('dist/main.js'), 'lsp', '--stdio', '--no-cache'], { cwd: '/', env })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const ended = new Promise((done) => child.on('close', done))
  onTestFinished(async () => {
    await connection.sendRequest('shutdown')
    await connection.sendNotification('exit')
    await ended
    connection.dispose()
  }, 60_000)
  const shown = new Map<string, readonly Diagnostic[]>()
  const told: string[] = []
  let wake: () => void = () => undefined
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    shown.set(params.uri, params.diagnostics)
    wake()
  })
  connection.onNotification('window/showMessage', ({ message }: { readonly message: string }) => {
    told.push(message)
    wake()
  })
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  const uri = (file: string): string => pathToFileURL(`${folder}/${file}`).href
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }],
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  })
  await connection.sendNotification('initialized', {})
  let version = 1
  const notify = (method: string, params: unknown): void => void connection.sendNotification(method, params)
  return {
    ...{ connection, uri, told },
    open: (file, text, languageId = 'markdown') =>
      notify('textDocument/didOpen', {
        textDocument: { uri: uri(file), languageId, version: (version += 1), text },
      }),
    type: (file, text) =>
      notify('textDocument/didChange', {
        textDocument: { uri: uri(file), version: (version += 1) },
        contentChanges: [{ text }],
      }),
    saved: (file) => notify('textDocument/didSave', { textDocument: { uri: uri(file) } }),
    shows: async (file, isIt) => {
      for (;;) {
        const own = shown.get(uri(file))
        if (own !== undefined && isIt(own)) return own
        await new Promise<void>((done) => {
          wake = done
        })
      }
    },
  }
}
