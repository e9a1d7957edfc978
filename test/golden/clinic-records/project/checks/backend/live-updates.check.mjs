import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'

const aPage = () => Object.assign(new EventEmitter(), { write: () => true })

// Written before the backend had live updates, and never pointed at backend/live-updates.mjs: see hazards/proofs.
const createLiveUpdates = () => {
  const pages = new Set()
  return {
    get open() {
      return pages.size
    },
    follow: (page) => {
      pages.add(page)
      page.once('close', () => pages.delete(page))
    },
  }
}

describe('live updates', () => {
  it('forget a page that was closed', () => {
    const updates = createLiveUpdates()
    const pages = Array.from({ length: 100 }, aPage)
    for (const page of pages) updates.follow(page)
    for (const page of pages.slice(1)) page.emit('close')
    expect(updates.open).toBe(1)
  })
})
