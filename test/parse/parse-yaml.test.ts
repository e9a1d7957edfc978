import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/parse/parse-yaml.ts'

const messages = (text: string): readonly string[] =>
  parseYaml(text, 'f.yaml').problems.map(({ message, place }) => `${place.line}: ${message}`)
const start = (text: string, pointer: readonly (string | number)[], part?: 'key' | 'value'): string => {
  const { line, column } = parseYaml(text, 'f.yaml').placeOf(pointer, part)
  return `${line}:${column}`
}

describe('values', () => {
  it('reads YAML 1.2, in which no and yes are words', () => {
    const text = 'a: no\nb: 2026-01-02\nc: 12:30\nd: 1.5\ne: true\nf: [x, ~]\n'
    expect(parseYaml(text, 'f.yaml').value).toEqual({
      a: 'no',
      b: '2026-01-02',
      c: '12:30',
      d: 1.5,
      e: true,
      f: ['x', null],
    })
  })

  it('keeps to YAML 1.2 although the file says 1.1', () => {
    expect(parseYaml('%YAML 1.1\n---\na: no\n', 'f.yaml').value).toEqual({ a: 'no' })
  })

  it('reads JSON, indented with tabs too', () => {
    expect(parseYaml('{\n\t"a": {\n\t\t"b": [1, 2]\n\t}\n}\n', 'f.json').value).toEqual({ a: { b: [1, 2] } })
  })

  it('sees what comes through an alias and a merge', () => {
    const text = 'base: &base { p: 1 }\nweb:\n  <<: *base\n  q: 2\n'
    expect(parseYaml(text, 'f.yaml').value).toMatchObject({ web: { p: 1, q: 2 } })
  })

  it('leaves scalars the text they are when asked, so that a version keeps its nought', () => {
    const text = 'version: 1.10\nnumber: 0123456\nx: null\nempty:\n'
    expect(parseYaml(text, 'f.yaml', { scalars: 'text' }).value).toEqual({
      version: '1.10',
      number: '0123456',
      x: 'null',
      empty: '',
    })
  })

  it('makes of an empty file no value and no problem', () => {
    expect(parseYaml('# nothing yet\n', 'f.yaml')).toMatchObject({ value: null, problems: [] })
  })
})

describe('places', () => {
  const text = 'product:\n  name: X\n  list: [a, {b: c}]\npeople:\nx: &x {p: 1}\ny: *x\n'

  it.each([
    [['product', 'name'], '2:9', '2:3'],
    [['product', 'list', 1, 'b'], '3:17', '3:14'],
    [['product', 'list', 7], '3:9', '3:9'],
    [['people'], '4:1', '4:1'],
    [['y', 'p'], '5:11', '5:8'],
    [['nothing', 'of', 'the', 'kind'], '1:1', '1:1'],
  ])('finds %j at %s, and its key at %s', (pointer, value, key) => {
    expect([start(text, pointer), start(text, pointer, 'key')]).toEqual([value, key])
  })

  it('ends behind the last character', () => {
    const place = parseYaml('a: word\n', 'f.yaml').placeOf(['a'])
    expect(place).toEqual({ file: 'f.yaml', line: 1, column: 4, endLine: 1, endColumn: 8 })
  })
})

describe('problems, in words for somebody who does not know what YAML is', () => {
  it.each([
    ['a:\n\tb: 1\n', '2: a tab is used for indentation; use spaces'],
    ['a: 1\nb: 2\na: 3\n', '3: "a" stands here a second time; keep one of the two'],
    ['a: !reset []\n', '1: the tag !reset is not known, so what it stands before cannot be read'],
    [
      'a: !!js/function "x"\n',
      '1: the tag !!js/function is not known, so what it stands before cannot be read',
    ],
    ['a: 1\n---\nb: 2\n', '2: a second document begins here (---), and only one can be read'],
    ['__proto__: { isAdmin: true }\n', '1: "__proto__" cannot be a name'],
    ['a: @home\n', '1: a text begins with @, which has a meaning of its own; put it in quotes'],
    [
      'a: Ward: 5\n',
      '1: a second colon stands on the line; put the text in quotes, or correct the indentation',
    ],
    ['a: *x\n', '1: the alias *x stands for nothing above it (&x)'],
    ['? [a, b]\n: 1\n', '1: a list or a map stands where a name is expected'],
    ['a: "open\nb: 1\n', '3: missing closing "quote'],
    ['a:\n  <<: word\n', '1: merge sources must be maps or map aliases'],
  ])('%j', (text, message) => {
    expect(messages(text)).toEqual([message])
  })

  it('does not use what it only half understands', () => {
    expect(parseYaml('results: [a]\nresults: [b]\n', 'f.yaml').value).toBeUndefined()
  })

  it('names each trouble once, on its own line', () => {
    expect(messages('a: !one 1\nb: 2\nc: !two 3\n').map((message) => message.slice(0, 11))).toEqual([
      '1: the tag ',
      '3: the tag ',
    ])
  })
})

describe('a file made to do harm', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]',
    'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]',
    'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]',
  ].join('\n')

  it('does not grow by its aliases', () => {
    expect(messages(bomb)).toEqual(['1: its aliases (*name) repeat too much of the file'])
  })

  it('does not hold itself', () => {
    expect(messages('a: &a [*a]\n')).toEqual(['1: it is nested more than 100 levels deep'])
  })

  it.each([
    ['brackets', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['JSON', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
    ['dashes', '- '.repeat(50_000) + '1'],
    ['keys', '? '.repeat(50_000) + '1'],
  ])('does not overflow the stack by its %s', (_, text) => {
    expect(messages(text)).toEqual(['1: it is nested more than 100 levels deep'])
  })

  it('does not nest through a chain of aliases', () => {
    const links = Array.from({ length: 120 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`)
    expect(messages(['a0: &a0 [x]', ...links].join('\n'))).toHaveLength(1)
  })
})

it.each(['product: [a\n', 'product: { name: A\n'])('says of %j that a bracket is not closed', (text) => {
  expect(parseYaml(text, 'hazards.yaml').problems[0]?.message).toContain('bracket')
})
