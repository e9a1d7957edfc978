import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCodeReader } from '../../src/parse/code-reader.ts'
import { anchoredWords } from '../../src/parse/anchored-code.ts'
import { grammarFile } from '../../src/read/grammar-file.ts'

const read = await createCodeReader(['a.ts', 'a.py', 'A.java', 'a.go', 'a.cs'], grammarFile)

const meaning = (path: string, text: string): string => {
  const { words, isUnread } = anchoredWords(read(path, text), { symbol: undefined, lines: undefined })
  expect(isUnread, text).toBe(false)
  return JSON.stringify(words?.map((word) => word.text))
}

/** Code as its tokens, parted by blanks; any white space or comment may stand between two of them. */
const FREE = {
  'a.ts':
    'export async function cap ( list : readonly string [] , most = 20 ) : Promise < string [] > { const kept = list . filter ( ( each ) => each !== "a b" && each . length < most ) ; if ( kept . length === 0 ) { throw new Error ( `none` ) ; } else { kept . push ( "x" ) ; } for ( const each of kept ) { await write ( each , { most , all : [ 1 , 2 ] } ) ; } }',
  'A.java':
    'class A < T > extends B { static final int MOST = 20 ; int cap ( List < String > list , int most ) { if ( list . size ( ) > most ) { throw new Oops ( "a b" ) ; } for ( String each : list ) { write ( each , MOST * 2 ) ; } return list . size ( ) - 1 ; } }',
  'a.cs':
    'class A : B { const int Most = 20 ; int Cap ( List < string > list , int most ) { if ( list . Count > most ) { throw new Oops ( "a b" ) ; } foreach ( var each in list ) { Write ( each , Most * 2 ) ; } return list . Count - 1 ; } }',
} as const

const tokensOf = (code: string): readonly string[] => code.match(/"[^"]*"|`[^`]*`|\S+/g) ?? []
const GAPS = [' ', '  ', '\t', '\n', '\r\n', '\n\n  ', ' /* one */ ', '\n// two "x" {\n', '/**/ ']

/** Behind these a line's end ends a statement or is a slip; behind `new` the grammar sees one where none is. */
const STAYS_ON_LINE = /^(?:export|async|throw|return|new|\))$/

it.each(Object.entries(FREE))(
  '%s means the same whatever white space and comments stand in it',
  (path, code) => {
    const tokens = tokensOf(code)
    const plain = meaning(path, tokens.join(' '))
    const laid = (gaps: readonly string[]): string =>
      tokens
        .map((token, index) => {
          const gap = gaps[index] ?? ' '
          return token + (STAYS_ON_LINE.test(token) && gap.includes('\n') ? ' ' : gap)
        })
        .join('')
    const size = { minLength: tokens.length, maxLength: tokens.length }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...GAPS), size), (gaps) => {
        expect(meaning(path, laid(gaps))).toBe(plain)
      }),
      { numRuns: 60 },
    )
  },
)

/** Every one of these may be written as another one without a slip of grammar. */
const OTHERS: Readonly<Record<string, string>> = {
  ...{
    '20': '21',
    '0': '7',
    '1': '2',
    '2': '3',
    '"a b"': '"a  b"',
    '"x"': '"y"',
    '`none`': '`nine`',
  },
  ...{ '<': '>', '===': '!==', '!==': '===', '&&': '||', '*': '+', '-': '+', '>': '<' },
  ...{
    most: 'least',
    each: 'every',
    kept: 'lost',
    list: 'lists',
    MOST: 'LEAST',
    Most: 'Least',
    cap: 'cup',
    Cap: 'Cup',
  },
}

it.each(Object.entries(FREE))('%s means something else when one token of it is another', (path, code) => {
  const tokens = tokensOf(code)
  const plain = meaning(path, code)
  // The brackets of a type have no other sign to take their place.
  const isOfType = (index: number): boolean =>
    /^[<>]$/.test(tokens[index] ?? '') && /^(?:string|Promise|T|List|A|\])$/.test(tokens[index - 1] ?? '')
  const places = tokens.flatMap((token, index) =>
    OTHERS[token] === undefined || isOfType(index) ? [] : [index],
  )
  for (const place of places) {
    const changed = tokens
      .map((token, index) => (index === place ? (OTHERS[token] ?? token) : token))
      .join(' ')
    expect(JSON.stringify(wordsOf(path, changed)), changed).not.toBe(plain)
  }
})

const wordsOf = (path: string, text: string): readonly string[] =>
  anchoredWords(read(path, text), { symbol: undefined, lines: undefined }).words?.map((word) => word.text) ??
  []

/** Lines of Python with how deep each stands. */
const PYTHON: readonly (readonly [number, string])[] = [
  [0, '@audited'],
  [0, 'def cap(names, most=20):'],
  [1, 'kept = [name for name in names if name != "a b" and len(name) < most]'],
  [1, 'if not kept:'],
  [2, 'raise ValueError(f"nothing of {len(names)}")'],
  [1, 'for name in kept:'],
  [2, 'if name:'],
  [3, 'write(name, most)'],
  [1, 'return kept'],
]

it('Python means the same with any width of indent, blank lines and comments', () => {
  const laid = (unit: string, between: readonly string[]): string =>
    PYTHON.map(([depth, line], index) => `${between[index] ?? ''}${unit.repeat(depth)}${line}\n`).join('')
  const plain = meaning('a.py', laid('    ', []))
  fc.assert(
    fc.property(
      fc.constantFrom(' ', '  ', '\t', '      '),
      fc.array(fc.constantFrom('', '\n', '# one\n', '        # two\n\n'), { minLength: 9, maxLength: 9 }),
      (unit, between) => {
        expect(meaning('a.py', laid(unit, between))).toBe(plain)
      },
    ),
    { numRuns: 60 },
  )
})

it('Python means something else when a line stands in another block', () => {
  const laid = (last: number): string =>
    PYTHON.map(([depth, line], index) => `${'  '.repeat(index === 8 ? last : depth)}${line}\n`).join('')
  for (const depth of [2, 3]) expect(meaning('a.py', laid(depth))).not.toBe(meaning('a.py', laid(1)))
})
