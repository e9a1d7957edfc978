import { describe, expect, it } from 'vitest'
import { describeHealth } from '../../backend/health.mjs'
import { createMemoryGuard } from '../../backend/memory-guard.mjs'

const guardAt = (used) => createMemoryGuard({ used: () => used, budget: 1000 })

describe('health', () => {
  it('says how full the memory is', () => {
    const { status, body } = describeHealth({ guard: guardAt(850), isDatabaseReachable: true })
    expect({ status, ...body }).toEqual({ status: 200, state: 'easing off', memoryShare: 0.85 })
  })

  it('is not well without its database', () => {
    const { status, body } = describeHealth({ guard: guardAt(100), isDatabaseReachable: false })
    expect({ status, state: body.state }).toEqual({ status: 503, state: 'down' })
  })
})
