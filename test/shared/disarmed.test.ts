import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disarmed, undisarmed } from '../../src/shared/disarmed.ts'

const START = ['=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20', "'", ' ', 'a']
const TEXTS = fc.oneof(fc.string({ unit: fc.constantFrom(...START) }), fc.string())

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\uff1d1',
  '\uff0b1',
  '\uff0d1',
  '\uff201',
  ' =1',
  "'=1",
])('a spreadsheet that opens %j computes nothing', (text) => {
  expect(disarmed(text)).toBe(`'${text}`)
})

test.each(['a = b', "it's", "'quoted'", '1. first', ''])('%j stays as it is written', (text) => {
  expect(disarmed(text)).toBe(text)
})

test('every text comes back as it was, whoever reads it again', () => {
  fc.assert(
    fc.property(TEXTS, (text) => {
      expect(undisarmed(disarmed(text))).toBe(text)
    }),
  )
})

test('no text begins as a formula once it is disarmed', () => {
  fc.assert(
    fc.property(TEXTS, (text) => {
      expect(disarmed(text)).not.toMatch(/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/)
    }),
  )
})
