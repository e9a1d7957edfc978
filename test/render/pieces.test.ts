import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encoded } from '../../src/render/pieces.ts'

test('loses no letter of a text that is written piece by piece, however long it is', () => {
  const piece = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom(1, 3, 40_000))
    .map(([text, times]) => text.repeat(times))

  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(new TextDecoder().decode(encoded(pieces))).toBe(pieces.join(''))
    }),
    { numRuns: 60 },
  )
})
