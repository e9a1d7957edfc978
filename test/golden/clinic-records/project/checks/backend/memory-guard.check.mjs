import { describe, expect, it } from 'vitest'
import { createMemoryGuard } from '../../backend/memory-guard.mjs'

const guardAt = (used) => createMemoryGuard({ used: () => used, budget: 1000 })

describe('memory guard', () => {
  it('eases off from four fifths of the budget', () => {
    expect([799, 800, 1200].map((used) => guardAt(used).isEasing())).toEqual([false, true, true])
  })

  it('refuses exports while it eases off, and neither records nor notes', () => {
    const guard = guardAt(900)
    expect(['export', 'record', 'note'].filter((task) => guard.refuses(task))).toEqual(['export'])
  })
})
