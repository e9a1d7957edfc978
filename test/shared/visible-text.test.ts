import { expect, test } from 'vitest'
import { visibleBlock, visibleText } from '../../src/shared/visible-text.ts'

test('shows control characters instead of obeying them', () => {
  expect(visibleText('a\u001b[2Jb\u0000\u007f\u009b')).toBe('a␛[2Jb␀␡<U+009B>')
})

test('shows what would turn the reading direction or hide between letters', () => {
  expect(visibleText('5\u202e gm\u200b')).toBe('5<U+202E> gm<U+200B>')
})

test('leaves every visible character alone, in any script', () => {
  const text = 'Größe ≥ 5 µg – 薬 💊 👩🏽‍⚕️ “quoted”'

  expect(visibleText(text)).toBe(text)
})

test('keeps the lines of a block', () => {
  expect(visibleBlock('a\r\n\tb\u0007')).toBe('a\r\n\tb␇')
})
