import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedStretch } from '../../src/shared/changed-stretch.ts'

describe('the stretch in which two texts differ', () => {
  it('gives the second out of the first, and is empty where nothing differs', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, end, newEnd } = changedStretch(before, after)
        expect(before.slice(0, start) + after.slice(start, newEnd) + before.slice(end)).toBe(after)
        expect(start <= end && start <= newEnd).toBe(true)
        if (before === after) expect([end, newEnd]).toEqual([start, start])
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('is one of lines as well, and does not take one line twice', () => {
    expect(changedStretch(['a', 'a'], ['a', 'a', 'a'])).toEqual({ start: 2, end: 2, newEnd: 3 })
  })
})
