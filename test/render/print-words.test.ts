import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleText } from '../../src/shared/visible-text.ts'
import { readPrintFiles } from '../../src/read/print-files.ts'
import { uncoveredBy } from '../../src/render/font-coverage.ts'
import { printWords } from '../../src/render/print-words.ts'
import { HOSTILE_TEXTS } from '../builders/hostile-texts.ts'

const uncovered = uncoveredBy(readPrintFiles().fonts)
const lacking = (text: string): readonly string[] => text.match(uncovered) ?? []

test('knows what the shipped fonts can show', () => {
  expect(lacking('Plain words, Ünïcödé, Ŵŷ, £≥≤→✓✗●▲⚠λµ “quoted” – and ☑ ☐ •')).toEqual(lacking('☑ ☐'))
  expect(lacking('ward 漢字 😀 עברית')).toEqual(Array.from('漢字😀עברית'))
})

test('shows what they lack by its number, and loses no other letter', () => {
  const words = printWords(uncovered)
  expect(words.text('ward 漢 😀', false)).toBe('ward <U+6F22> <U+1F600>')
  expect([...words.unprintable]).toEqual(['漢', '😀'])
  expect(words.drawing('<text>漢</text>')).toBe('<text>&lt;U+6F22&gt;</text>')
})

test('asks the fonts for nothing that they lack, whatever a text holds', () => {
  fc.assert(
    fc.property(HOSTILE_TEXTS, fc.boolean(), (value, isNarrow) => {
      const shown = printWords(uncovered).text(value, isNarrow).replaceAll('\u0001', '')
      expect(lacking(shown)).toEqual([])
      expect(shown.replaceAll(/<U\+[0-9A-F]+>/g, '')).toBe(
        visibleText(value)
          .replaceAll(uncovered, '')
          .replaceAll(/<U\+[0-9A-F]+>/g, ''),
      )
    }),
  )
})

test('parts a path where it is written in pieces, and no letter from its mark', () => {
  const shown = printWords(uncovered).text('services.backend.deploy/limits short e\u0301'.padEnd(20), true)
  expect(shown.trim()).toBe('services.\u0001backend.\u0001deploy/\u0001limits short e\u0301')
  expect(printWords(uncovered).text('a'.repeat(30), true)).toBe(
    `${'a'.repeat(12)}\u0001${'a'.repeat(12)}\u0001${'a'.repeat(6)}`,
  )
})
