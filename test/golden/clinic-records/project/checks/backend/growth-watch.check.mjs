import { describe, expect, it } from 'vitest'
import { createGrowthWatch } from '../../backend/growth-watch.mjs'

const verdicts = (readings) => {
  const isLeaking = createGrowthWatch({ readings: 4, atLeast: 50 })
  return readings.map((used) => isLeaking(used))
}

describe('growth watch', () => {
  it('warns of memory that only ever grows', () => {
    expect(verdicts([100, 120, 140, 160])).toEqual([false, false, false, true])
  })

  it('keeps quiet about a cache that has filled up, and about work that ended', () => {
    expect(verdicts([100, 200, 200, 200])).not.toContain(true)
    expect(verdicts([100, 200, 300, 120])).not.toContain(true)
  })
})
