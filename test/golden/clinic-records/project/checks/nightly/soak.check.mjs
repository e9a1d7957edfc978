import { describe, expect, it } from 'vitest'
import { createRecentRecords } from '../../backend/recent-records.mjs'

const MEBIBYTE = 1024 * 1024

const openMany = (recent, { from, to }) => {
  for (let id = from; id < to; id += 1) recent.keep(`record-${id}`, { text: 'x'.repeat(2000) + id })
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

// Needs `node --expose-gc`, and longer than people wait for on every change.
describe('soak', () => {
  it('uses no more memory after two hundred thousand records than after ten thousand', () => {
    const recent = createRecentRecords({ most: 500 })
    const early = openMany(recent, { from: 0, to: 10_000 })
    const late = openMany(recent, { from: 10_000, to: 200_000 })
    expect(late - early).toBeLessThan(20 * MEBIBYTE)
  })
})
