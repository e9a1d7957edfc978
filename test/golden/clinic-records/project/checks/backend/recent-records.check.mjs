import { describe, expect, it } from 'vitest'
import { createRecentRecords } from '../../backend/recent-records.mjs'

describe('recent records', () => {
  it('never hold more than they were told to', () => {
    const recent = createRecentRecords({ most: 500 })
    for (let id = 0; id < 20_000; id += 1) recent.keep(`record-${id}`, { id })
    expect(recent.size).toBe(500)
  })

  it('let go of the one that was not opened for longest', () => {
    const recent = createRecentRecords({ most: 2 })
    recent.keep('a', 'A')
    recent.keep('b', 'B')
    recent.read('a')
    recent.keep('c', 'C')
    expect(['a', 'b', 'c'].map((id) => recent.read(id))).toEqual(['A', undefined, 'C'])
  })
})
