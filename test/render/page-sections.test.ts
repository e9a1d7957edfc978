import { expect, test } from 'vitest'
import { inParts, inSections } from '../../src/render/page-sections.ts'

const chapter = (name: string, length: number): readonly string[] => [
  `<h3 id="${name}">${name}</h3>`,
  ...Array.from({ length }, (_, index) => `<p>${name} ${index} ${'word '.repeat(100)}</p>`),
]

test('leaves a page of usual length as it is', () => {
  expect(inSections(['<h2>One</h2>', '<p>a</p>']).join('')).toBe('<h2>One</h2>\n<p>a</p>\n')
})

test('parts a long page at its headings, and loses nothing of it', () => {
  const blocks = ['<p>above</p>', ...chapter('one', 1500), ...chapter('two', 900)]
  const html = inSections(blocks).join('')
  expect(html.split('<section>\n')).toHaveLength(4)
  expect(html).toContain('</section>\n<section>\n<h3 id="two">')
  expect(html.replaceAll(/<\/?section>\n/g, '')).toBe(blocks.map((block) => `${block}\n`).join(''))
})

test('makes a block that is long by itself a section of its own', () => {
  const long = `<table>${'x'.repeat(600_000)}</table>`
  const html = inSections(['<h2>One</h2>', '<p>a</p>', long, long, '<p>b</p>']).join('')
  expect(html).toBe(
    `<section>\n<h2>One</h2>\n<p>a</p>\n</section>\n<section>\n${long}\n</section>\n<section>\n${long}\n</section>\n<section>\n<p>b</p>\n</section>\n`,
  )
})

test.each([[0], [500], [501], [15_513]])('has each of %i rows of a table once, in their order', (count) => {
  const rows = Array.from({ length: count }, (_, index) => `<tr>${index}</tr>`)
  const parts = inParts(rows, { isSortable: false })
  expect(parts.flatMap((part) => part.rows)).toEqual(rows)
  const ranges = parts.map(({ range }) => range)
  if (count <= 500) expect(ranges).toEqual([''])
  else
    expect([ranges[0], ranges.at(-1)]).toEqual([
      `rows 1 to 250 of ${count}`,
      expect.stringContaining(`to ${count} of`),
    ])
})

test('leaves a table whole that a reader may sort, as long as sorting is quick', () => {
  const partsOf = (count: number): number =>
    inParts(
      Array.from({ length: count }, () => '<tr>'),
      { isSortable: true },
    ).length
  expect([partsOf(2000), partsOf(4000), partsOf(4001)]).toEqual([1, 1, 17])
})
