import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesStars } from '../../src/link/match-stars.ts'

describe('matchesStars', () => {
  it.each([
    ['test_x[*]', 'test_x[1-2]', true],
    ['test_x[*]', 'test_x', false],
    ['*', '', true],
    ['a*b*c', 'axxbyyc', true],
    ['a*b*c', 'ac', false],
    ['aa*aa', 'aaa', false],
    ['test_x[1]', 'test_x1', false],
    ['a?c', 'abc', false],
  ])('%s and %s: %s', (pattern, text, expected) => {
    expect(matchesStars(pattern, text)).toBe(expected)
  })

  it('finds every text that was made from the pattern', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 4 })
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.array(piece), (pieces, fillers) => {
        const text = pieces
          .map((each, index) => (index === 0 ? each : `${fillers[index - 1] ?? ''}${each}`))
          .join('')
        return matchesStars(pieces.join('*'), text)
      }),
    )
  })

  it('does not hang on a hostile pattern', () => {
    expect(matchesStars(`${'*a'.repeat(5000)}b`, 'a'.repeat(200_000))).toBe(false)
  })
})
