import fc from 'fast-check'
import type { Root, RootContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { fileBox, wordsBox } from '../../src/render/boxes.ts'
import { wordsToHast } from '../../src/render/safe-markdown.ts'

const html = (...children: readonly RootContent[]): string => {
  const root: Root = { type: 'root', children: [...children] }
  return unified().use(rehypeStringify).stringify(root)
}
/** Paragraphs and text: what else there is does not come the shorter way. */
const content = (page: string): string =>
  page
    .replaceAll(/<(?!\/?p>)[^>]*>/g, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('> <', '><')
    .trim()

test('shows prose as markdown would, though it takes a shorter way', () => {
  const pieces = [
    '\n',
    '\n\n',
    '\n \n',
    ' ',
    '  ',
    'a',
    'B.',
    '5',
    '5.',
    '5)',
    '-',
    '+',
    'x: y',
    '(',
    '"',
    '–',
    'é',
    '%',
    'www',
    ':',
  ]

  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (words) => {
      const markdown = words.join('')

      expect(content(html(wordsBox(markdown)))).toBe(content(html(...wordsToHast(markdown).children)))
    }),
    { numRuns: 1000 },
  )
})

test('shows a file as it was typed, letter by letter, with its headings in bold', () => {
  const source = '# Hazard\n\n**D1** Cap <b>memory</b> | `2G`\n   ## Harm ##\n\n```\n#none\n'

  expect(html(fileBox(source, 'As written in hazards/a.md'))).toBe(
    '<details><summary>As written in hazards/a.md</summary><div class="file"><strong># Hazard</strong>\n\n' +
      '**D1** Cap &#x3C;b>memory&#x3C;/b> | `2G`\n<strong>   ## Harm ##</strong>\n\n```\n#none</div></details>',
  )
})
