import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { visibleText } from '../../src/shared/visible-text.ts'
import { aDocumentOf, aSafetyCase } from '../builders/a-page.ts'
import { anAssessedHazard, anAssessedLog, aSection } from '../builders/an-assessed-log.ts'
import { HOSTILE_TEXTS, PLACES } from '../builders/hostile-texts.ts'

const reader = unified().use(remarkParse).use(remarkGfm)
const treeOf = (markdown: string): Nodes => reader.parse(markdown)

/** What a reader sees of a tree, block by block. */
const textOf = (node: Nodes): string => {
  if ('value' in node) return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference') return 'A PICTURE'
  return 'children' in node ? node.children.map(textOf).join(isBlock(node) ? '\n' : '') : ''
}
const isBlock = ({ type }: Nodes): boolean =>
  ['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow'].includes(type)

/** The kinds of all nodes but texts, outermost first. An address that a reader turns into a link stays text. */
const structureOf = (node: Nodes): readonly unknown[] =>
  node.type === 'text' || isBareAddress(node)
    ? []
    : [node.type, 'children' in node ? node.children.flatMap(structureOf) : []]

const isBareAddress = (node: Nodes): boolean =>
  node.type === 'link' && node.url.replace(/^(?:mailto:|http:\/\/(?=www\.))/, '') === textOf(node)

const between = (markdown: string): string => markdown.slice(markdown.indexOf('Revision'), -1)

const withName = (name: string) => {
  const safetyCase = aSafetyCase()
  return { ...safetyCase, date: name }
}
const place = (text: string): string => text.replaceAll('product.name', 'date')

test.each(PLACES)('says any text as it is, and changes no structure, in %j', async (template) => {
  await fc.assert(
    fc.asyncProperty(HOSTILE_TEXTS, async (value) => {
      const shown = visibleText(value.replaceAll(/[ \t\r\n\f\v]+/g, ' ').trim())
      fc.pre(shown !== '')
      const [own, plain] = await Promise.all([
        aDocumentOf(place(template), withName(value)),
        aDocumentOf(place(template), withName('word')),
      ])
      const [ownTree, plainTree] = [treeOf(between(own.markdown)), treeOf(between(plain.markdown))]
      const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ')

      expect(squeezed(textOf(ownTree))).toBe(squeezed(textOf(plainTree).replaceAll('word', () => shown)))
      expect(structureOf(ownTree)).toEqual(structureOf(plainTree))
    }),
    { numRuns: 60 },
  )
})

/** The author's markdown as a block, in a list and in a cell. */
const shown = async (markdown: string, template: string): Promise<string> => {
  const section = { ...aSection('', ''), source: markdown }
  const log = anAssessedLog({ hazards: [anAssessedHazard({ sections: [section] })] })
  return (await aDocumentOf(`{{#rows hazards}}\n${template}\n{{/rows}}`, aSafetyCase(log))).markdown
}
const WAYS = [
  '### Hazard\n\n{{words source}}\n\nafter',
  '- {{words source}}\n\nafter',
  '| a | b |\n| --- | --- |\n| {{words source}} | c |\n\nafter',
  '{{file source "As written in" file}}\n\nafter',
]

test.each(WAYS)('lets no author out of his place in %j', async (way) => {
  const hostile = [
    '```\nnever closed',
    '<!-- never closed',
    '<div>\n\n# Own heading\n\n---',
    '[after]: https://example.com\n\n[^1]: note',
    '> quote\nlazy',
    '| a |\n| - |\n| b \\| c |',
    '<script>alert(1)</script>',
    '~~~',
    '    code',
    '- [x] done\n\n  more',
    'Setext\n===',
    '`a | b` | c',
  ]
  for (const source of hostile) {
    const tree = treeOf(await shown(source, way))
    const [plain, own] = [treeOf(await shown('word', way)), tree]
    if (!('children' in own) || !('children' in plain)) throw new Error('Unreachable: a root has children')

    expect(own.children.at(-4)?.type, source).toBe('paragraph')
    expect(textOf(own.children.at(-4) ?? own), source).toBe('after')
    expect(JSON.stringify(tree), source).not.toMatch(/"type":"(?:html|image|definition|footnoteDefinition)"/)
  }
})

test.each(WAYS)('loses no word of what people write in %j', async (way) => {
  const words = fc.integer({ min: 1000, max: 9999 }).map((number) => `w${number}x`)
  const marks = fc.constantFrom(
    ...['\n', '\n\n', ' ', '# ', '- ', '1. ', '> ', '| ', ' | ', '|\n|---|---|\n|', '**', '_', '`', '```'],
    ...[
      '[',
      '](',
      ')',
      '![',
      ']: ',
      '[^',
      ']',
      '<',
      '>',
      '</p>',
      '<!--',
      '-->',
      '<div>\n',
      '\\',
      '    ',
      '~',
    ],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(marks, words), { maxLength: 30 }), async (pieces) => {
      const source = pieces.join('')
      const markdown = await shown(source, way)
      const wanted = [...source.matchAll(/w\d{4}x/g)].map(([word]) => word)

      expect(wanted.filter((word) => !markdown.includes(word))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('says on its first and its last lines that it is a draft, and what verified means', async () => {
  const { markdown } = await aDocumentOf('Words.')
  const draft = '**DRAFT – not approved by a Clinical Safety Officer**'

  expect(markdown.split('\n').slice(0, 3)).toEqual(['# own: Example prescribing', '', draft])
  expect(markdown.trimEnd().endsWith(draft)).toBe(true)
  expect(markdown).toContain('It is not a judgement of effectiveness; that is a person’s.')
})

test.each([
  ['a comment that never ends', 'Words.\n\n<!-- never closed'],
  ['a tag', '<div hidden>\n\nWords.'],
  ['a script', 'Words <script>alert(1)</script>'],
  ['a strange link', '[Words](javascript:alert(1)) {{product.name}}'],
  ['a definition', '[Words][1] {{product.name}}\n\n[1]: javascript:alert(1)'],
  ['a fence that never ends', 'Words.\n\n```\nopen'],
])('lets no template of a project hide what stands below it with %s', async (_what, template) => {
  const { markdown } = await aDocumentOf(`${template}\n`)
  const tree = treeOf(markdown)
  const last = 'children' in tree ? tree.children.at(-1) : undefined

  expect(last === undefined ? '' : textOf(last)).toBe('DRAFT – not approved by a Clinical Safety Officer')
  expect(JSON.stringify(tree)).not.toMatch(/"type":"(?:html|definition)"|"url":"javascript/)
  expect(markdown).toContain('Words')
})
