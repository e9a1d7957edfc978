// What an editor waits for: the program is started as its language server, a hazard is opened, and a letter of a heading
// is changed to and fro; each change alters the findings, so the time runs until they are sent.
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node'

/** Times in ms, one for each of some keystrokes; the first ones warm up and are left out. */
export const timesInEditor = async (folder, keystrokes) => {
  const name = readdirSync(join(folder, 'hazards')).find((file) => file.endsWith('.md'))
  const path = join(folder, 'hazards', name)
  const uri = pathToFileURL(path).href
  const child = spawn(process.execPath, [resolve('dist/main.js'), 'lsp', '--stdio'], { cwd: folder })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  let heard = () => undefined
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    if (params.uri === uri) heard(params.diagnostics)
  })
  connection.listen()
  const hear = (isIt) =>
    new Promise((done) => {
      heard = (diagnostics) => isIt(diagnostics.some(({ code }) => code === 'unknown-heading')) && done()
    })
  const rootUri = pathToFileURL(folder).href
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities: {} })
  const ready = hear(() => true)
  await connection.sendNotification('initialized', {})
  const text = readFileSync(path, 'utf8')
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  })
  await ready
  const times = []
  for (let stroke = 0; stroke < keystrokes + WARM_UP; stroke += 1) {
    const isWrong = stroke % 2 === 0
    const shown = hear((isThere) => isThere === isWrong)
    const start = process.hrtime.bigint()
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: stroke + 2 },
      contentChanges: [{ text: isWrong ? text.replace('## Causes', '## Cuases') : text }],
    })
    await shown
    times.push(Number(process.hrtime.bigint() - start) / 1e6)
  }
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  return times.slice(WARM_UP)
}

const WARM_UP = 10
