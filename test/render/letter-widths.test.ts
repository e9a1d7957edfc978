import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { widthOf } from '../../src/render/letter-widths.ts'
import { drawnFont } from '../../src/render/true-type.ts'
import { wrappedWords } from '../../src/render/wrapped-words.ts'

const fonts = { false: '400Regular', true: '700Bold' } as const

test.each([false, true])('knows how wide the shipped font sets every Latin letter (bold: %s)', (isBold) => {
  const font = drawnFont(readFileSync(`assets/fonts/Inter_${fonts[`${isBold}`]}.ttf`))
  const letters = Array.from({ length: 224 }, (_, index) => String.fromCodePoint(index + 32)).filter(
    (letter) => !/[\u007f-\u009f]/.test(letter),
  )

  const tooNarrow = letters.filter(
    (letter) =>
      widthOf(letter, { size: 'large', isBold }) <
        (font.glyphOf(letter).width / font.unitsPerEm) * 16 * 1.05 && font.glyphOf(letter).width > 0,
  )

  expect(tooNarrow).toEqual([])
})

const ROOM = { width: 120, lines: 3, size: 'normal', isBold: false } as const

test('wraps a text at its blanks, and a word that is longer than a line within it', () => {
  const lines = wrappedWords('no Donaudampfschifffahrtsgesellschaftskapitän today', { ...ROOM, lines: 6 })

  expect(lines.every((line) => widthOf(line, ROOM) <= ROOM.width)).toBe(true)
  expect(lines.join('').replaceAll(' ', '')).toBe('noDonaudampfschifffahrtsgesellschaftskapitäntoday')
})

test('says with an ellipsis that there is more than there is room for', () => {
  const lines = wrappedWords('one limit is set, but the limits together come to more than the host has', ROOM)

  expect(lines).toHaveLength(3)
  expect(lines.at(-1)).toMatch(/…$/)
})

test('parts no letter from its accent and no emoji from what it is made of', () => {
  const family = '\u{1f469}\u200d\u{1f467}'
  const lines = wrappedWords(family.repeat(40), { ...ROOM, lines: 40 })

  expect(lines.join('')).toBe(family.repeat(40))
  expect(lines.every((line) => line.length % family.length === 0)).toBe(true)
})
