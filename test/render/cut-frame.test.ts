import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutFrame } from '../../src/render/cut-frame.ts'
import { addFlow, addFrame, type Desk } from '../../src/render/frame-content.ts'
import { rememberedFrames } from '../../src/render/frame-nodes.ts'
import { rememberedWords } from '../../src/render/words-reader.ts'

/** What a page holds once something has been written on it. */
const written = (write: (desk: Desk) => void): string => {
  const page = { html: [], takenIds: new Set<string>(), chapters: [], level: 2, caption: undefined }
  const desk: Desk & { page: { html: readonly string[] } } = {
    parts: [],
    page,
    read: { frame: rememberedFrames(), words: rememberedWords() },
  }
  write(desk)
  return (
    desk.page.html
      .join('')
      .replaceAll(/>\s+</g, '><')
      // Cells that only fill up a row.
      .replaceAll(/<(t[dh])[^>]*><\/\1>|<tbody><\/tbody>/g, '')
      .trim()
  )
}

/** Lines of which templates are made, and which could be mistaken for others. */
const LINES = [
  ...['', '', '# One', '## Two', '#none', 'words', '  indented', '    code', '- item', '  more', '1. item'],
  ...[
    '> quote',
    '| a | b |',
    '| --- | --- |',
    '|:-:|---|',
    '| c | **d** |',
    '| e |',
    '| f | g | h |',
    'a | b',
  ],
  ...['===', '---', '*em*', '[link](#one)', '[x]', '```', '<div>', '[x]: #one', '\\', '| a \\| b | c |'],
]

test('reads the same in pieces as in one', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 14 }), (lines) => {
      const markdown = lines.join('\n')
      const inPieces = written(({ page, read }) => {
        addFrame({ markdown, parts: [] }, page, read)
      })
      const inOne = written((desk) => {
        addFlow(markdown, desk)
      })

      expect(inPieces).toBe(inOne)
    }),
    { numRuns: 400 },
  )
}, 60_000)

test('reads the rows of a table one by one, so that equal rows are read once', () => {
  expect(cutFrame('# A\n\ntext\n\n| a |\n| --- |\n| 1 |\n| 2 |\n\nend')).toEqual([
    { kind: 'flow', text: '# A\n\ntext\n' },
    { kind: 'table', head: '| a |\n| --- |', rows: ['| 1 |', '| 2 |'] },
    { kind: 'flow', text: '\nend' },
  ])
})

test.each(['```\n# no heading\n```', '<!--\n# no heading\n-->', '[a]\n\n# A\n\n[a]: #b'])(
  'does not cut %j',
  (markdown) => {
    expect(cutFrame(markdown)).toHaveLength(1)
  },
)
