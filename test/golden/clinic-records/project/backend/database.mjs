import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import { createAddressBook } from './address-book.mjs'
import { createPool } from './connection-pool.mjs'

/** Connections to the database. What is said over them, PostgreSQL's protocol, is left out of the example. */
export const connectDatabase = ({ host, port = 5432 }) => {
  const addressOf = createAddressBook({
    lookUp: async (name) => (await lookup(name)).address,
    keepMs: 30_000,
  })
  return createPool({
    open: async () => opened(connect({ host: await addressOf(host), port })),
    close: (socket) => socket.destroy(),
    size: 10,
    waiting: 20,
  })
}

const opened = (socket) =>
  new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.on('error', reject)
  })
