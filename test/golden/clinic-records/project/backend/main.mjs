import { createServer } from 'node:http'
import { createAdmission } from './admission.mjs'
import { connectDatabase } from './database.mjs'
import { exportRecords } from './export-records.mjs'
import { createGrowthWatch } from './growth-watch.mjs'
import { describeHealth, printMetrics } from './health.mjs'
import { createLiveUpdates } from './live-updates.mjs'
import { createMemoryGuard } from './memory-guard.mjs'
import { createNoteStore } from './note-store.mjs'
import { createRecentRecords } from './recent-records.mjs'

const MEBIBYTE = 1024 * 1024
const used = () => process.memoryUsage().rss
const guard = createMemoryGuard({ used, budget: Number(process.env.MEMORY_BUDGET_MB ?? 1024) * MEBIBYTE })
const admit = createAdmission({ atOnce: 50 })
const onDatabase = connectDatabase({ host: process.env.DATABASE_HOST ?? 'localhost' })
const recent = createRecentRecords({ most: 500 })
const updates = createLiveUpdates()
const isLeaking = createGrowthWatch({ readings: 12, atLeast: 50 * MEBIBYTE })

// These two stand in for tables of the database, whose protocol the example leaves out.
const records = new Map()
const notes = new Map()
const saveNote = createNoteStore({
  insertOnce: (note) =>
    onDatabase(() => {
      const isNew = !notes.has(note.id)
      if (isNew) notes.set(note.id, note)
      return isNew
    }),
})

let refused = 0

const answer = async (request) => {
  const [, , kind, id] = new URL(request.url, 'http://localhost').pathname.split('/')
  if (kind === 'health') return describeHealth({ guard, isDatabaseReachable: await isDatabaseReachable() })
  if (kind === 'notes' && request.method === 'POST') return await takeNote(request)
  if (kind === 'records' && id !== undefined) return await openRecord(decodeURIComponent(id))
  if (kind === 'export')
    return guard.refuses('export')
      ? { status: 503, body: { message: 'Exports are paused while memory is short.' } }
      : { status: 200, stream: exportRecords(records.values()) }
  return { status: 404, body: { message: 'There is no such page.' } }
}

const isDatabaseReachable = () =>
  onDatabase(() => true).then(
    () => true,
    () => false,
  )

const takeNote = async (request) => {
  const note = JSON.parse(await bodyOf(request))
  const saved = await saveNote(note)
  updates.tell(note.recordId)
  return saved
}

const openRecord = async (id) => {
  const summary = recent.read(id) ?? (await onDatabase(() => records.get(id)))
  if (summary === undefined) return { status: 404, body: { message: 'There is no such record.' } }
  recent.keep(id, summary)
  return { status: 200, body: summary }
}

const bodyOf = async (request) => {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

const send = async (response, { status, headers = {}, body, stream }) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  if (stream === undefined) return response.end(JSON.stringify(body))
  for await (const part of stream) response.write(part)
  return response.end()
}

const server = createServer(async (request, response) => {
  if (request.url === '/metrics') return response.end(printMetrics({ guard, refused }))
  if (request.url === '/api/updates') {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    return updates.follow(response)
  }
  try {
    const answered = await admit(() => answer(request))
    if (answered.status === 503) refused += 1
    return await send(response, answered)
  } catch {
    if (response.headersSent) return response.destroy()
    return await send(response, {
      status: 500,
      body: { message: 'This was not finished, and may not have been saved. Please try again.' },
    })
  }
})

setInterval(() => {
  if (isLeaking(used())) process.emitWarning('Memory has grown at every reading for an hour')
}, 5 * 60_000).unref()

server.listen(Number(process.env.PORT ?? 3000))
