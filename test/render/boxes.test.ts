import fc from 'fast-check'
import type { Root, RootContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { fileBox, wordsBox } from '../../src/render/boxes.ts'
import { treeToHast, wordsTree } from '../../src/render/safe-markdown.ts'

const html = (...children: readonly RootContent[]): string => {
  const root: Root = { type: 'root', children: [...children] }
  return unified().use(rehypeStringify).stringify(root)
}
/** Paragraphs and text: what else there is does not come the shorter way. */
const content = (page: string): string =>
  page
    .replaceAll(/<(?!\/?(?:p|code|ul|li|ol(?: start="\d+")?)>)[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/ ?(<[^>]*>) ?/g, '$1')
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
    '\n- ',
    '\n1. ',
    '\n2. ',
    '- a\n',
    '`a_b|c`',
    '`',
    '` ',
    ':',
  ]

  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (words) => {
      const markdown = words.join('')

      expect(content(wordsBox(markdown, 3, wordsTree))).toBe(
        content(html(...treeToHast(wordsTree(markdown, 3)).children)),
      )
    }),
    { numRuns: 1000 },
  )
})

test('shows a file as it was typed, letter by letter, with its headings in bold', () => {
  const source = '# Hazard\n\n**D1** Cap <b>memory</b> | `2G`\n   ## Harm ##\n\n```\n#none\n'

  expect(fileBox(source, 'As written in hazards/a.md')).toBe(
    '<details><summary>As written in hazards/a.md</summary><div class="file"><strong># Hazard</strong>\n\n' +
      '**D1** Cap &lt;b&gt;memory&lt;/b&gt; | `2G`\n<strong>   ## Harm ##</strong>\n\n```\n#none</div></details>',
  )
})
