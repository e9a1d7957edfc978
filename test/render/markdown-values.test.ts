import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { codeMarkdown, wordsLine, wordsMarkdown } from '../../src/render/markdown-values.ts'
import { rememberedWords } from '../../src/render/words-reader.ts'

const read = rememberedWords()
const reader = unified().use(remarkParse).use(remarkGfm)

/** `code:`, `link:` or nothing before each piece of text, as a reader of the markdown sees it. */
const piecesOf = (node: Nodes): readonly string[] => {
  if (node.type === 'text') return [node.value]
  if (node.type === 'inlineCode') return [`code:${node.value}`]
  const inner = 'children' in node ? node.children.flatMap(piecesOf) : []
  return node.type === 'link' ? [`link:${node.url}`, ...inner] : inner
}

const kindsOf = (node: Nodes): readonly string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(kindsOf) : []),
]

/** A row whose second cell says so, where the first has kept to itself. */
const rowOf = (cell: string): readonly string[] =>
  piecesOf(reader.parse(`| a | b |\n| - | - |\n| ${cell} | next |\n`)).slice(2)

const WAYS = [
  ['a block', (words: string) => wordsMarkdown(words, 3, read)],
  ['a line', (words: string) => wordsLine(words, false, read)],
] as const

test.each(WAYS)('keeps code apart that a link shown as text has brought together, in %s', (_way, write) => {
  expect(piecesOf(reader.parse(write('See [dose](javascript:x)`rm`')))).toEqual([
    'See dose ',
    'code:javascript:x',
    ' ',
    'code:rm',
  ])
})

test.each([
  ['1.', '\u00a01.\u00a0'],
  ['1.', '1.\u00a0'],
  ['1. dose', '\u00a01. dose'],
  ['- dose', '\u00a0- dose'],
  ['1. dose', '[1][x]. dose\n\n[x]: javascript:y'],
])('makes no list of "%s" that the author wrote as words (%j)', (said, words) => {
  for (const [, write] of WAYS) {
    const tree = reader.parse(`- ${write(words)}`)
    expect(kindsOf(tree).filter((kind) => kind === 'list')).toHaveLength(1)
    expect(piecesOf(tree).join(' ').replaceAll('\u00a0', ' ').trim()).toMatch(
      new RegExp(`^${said.replace('.', '\\.')}`),
    )
  }
})

test.each([
  ['plain', '3. The list moves\n4. The name is cut', '3. The list moves 4. The name is cut'],
  ['with marks', '3. The *list* moves\n4. The name is cut', '3. The list moves 4. The name is cut'],
  ['below words', 'Either:\n\n1. `id` is lost\n2. it moves', 'Either: 1. code:id is lost 2. it moves'],
  ['of bullets', '- The list moves\n- The name is cut', '• The list moves • The name is cut'],
])('keeps the numbers that other words point at, in one line, of a list that is %s', (_what, list, said) => {
  expect(rowOf(wordsLine(list, true, read)).join('')).toBe(`${said}next`)

  const alone = reader.parse(wordsLine(list, false, read))
  expect(kindsOf(alone)).not.toContain('list')
  expect(piecesOf(alone).join('')).toBe(said)
})

test.each([
  ['code', '`http://e.x/a_b|---|`', ['code:http://e.x/a_b|---|']],
  ['code with backticks', '`` `a|b ``', ['code:`a|b']],
  ['an address', 'http://e.x/a_b|---|', ['link:http://e.x/a_b|---|', 'http://e.x/a_b|---|']],
  [
    'an address with a backslash at its end',
    '<http://e.x/a|b\\>',
    ['link:http://e.x/a|b\\', 'http://e.x/a|b\\'],
  ],
  ['a code span that never ends', '`http://e.x/a|b', ['`', 'link:http://e.x/a|b', 'http://e.x/a|b']],
  ['a link', '[dose](http://e.x/a|b "t|u")', ['link:http://e.x/a|b', 'dose']],
  ['words that begin with one', '| dose', ['| dose']],
  ['code with a backslash before it', '`a\\|b`', ['a\\|b']],
  ['the same beside marks', '*x* `a\\|b`', ['x', ' a\\|b']],
])('shows each bar once and no backslash of our own, in a cell, of %s', (_what, words, pieces) => {
  expect(rowOf(wordsLine(words, true, read))).toEqual([...pieces, 'next'])
})

test.each([
  ['src/a|b.ts', ['code:src/a|b.ts']],
  ['src/`a|b`.ts', ['code:src/`a|b`.ts']],
  ['src\\a\\|b.ts', ['src\\a\\|b.ts']],
])('keeps the path %s in its cell', (path, pieces) => {
  expect(rowOf(codeMarkdown(path, true))).toEqual([...pieces, 'next'])
})

test('keeps words with a bare carriage return in their row', () => {
  expect(rowOf(wordsLine('*one*\rtwo', true, read)).join('')).toBe('one twonext')
})
