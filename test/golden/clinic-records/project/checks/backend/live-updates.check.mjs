import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createLiveUpdates } from '../../backend/live-updates.mjs'

const aPage = () => Object.assign(new EventEmitter(), { write: () => true })

describe('live updates', () => {
  it('forget a page that was closed', () => {
    const updates = createLiveUpdates()
    const pages = Array.from({ length: 100 }, aPage)
    for (const page of pages) updates.follow(page)
    for (const page of pages.slice(1)) page.emit('close')
    expect(updates.open).toBe(1)
  })
})
