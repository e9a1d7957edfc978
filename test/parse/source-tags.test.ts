import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayHoldTags, parseSourceTags } from '../../src/parse/source-tags.ts'

const idsIn = (text: string, file = 'src/a.ts') =>
  parseSourceTags(file, text).map(({ kind, id }) => `${kind} ${id}`)

describe('a tag in a comment', () => {
  it.each([
    '// @control HAZ-0001.D1',
    '//! @control HAZ-0001.D1',
    '/// @control: HAZ-0001.D1',
    '# @control HAZ-0001.D1',
    '## @control HAZ-0001.D1',
    '/* @control HAZ-0001.D1 */',
    '/** @control HAZ-0001.D1 */',
    '/**\n * @control HAZ-0001.D1\n */',
    '/*\n@control HAZ-0001.D1\n*/',
    '-- @control HAZ-0001.D1',
    '--[[ @control HAZ-0001.D1 ]]',
    '; @control HAZ-0001.D1',
    ';;; @control HAZ-0001.D1',
    '% @control HAZ-0001.D1',
    '<!-- @control HAZ-0001.D1 -->',
    '<!--\n  @control HAZ-0001.D1\n-->',
    '{{! @control HAZ-0001.D1 }}',
    '{{!-- @control HAZ-0001.D1 --}}',
    '(* @control HAZ-0001.D1 *)',
    '{- @control HAZ-0001.D1 -}',
    "'''@control HAZ-0001.D1'''",
    '    """@control HAZ-0001.D1"""',
    'def f():\n    r"""\n    @control HAZ-0001.D1\n    """',
    'rem @control HAZ-0001.D1',
    '@REM @control HAZ-0001.D1',
    '<%# @control HAZ-0001.D1 %>',
    '      {/* @control HAZ-0001.D1 */}',
    'limit(2) // @control HAZ-0001.D1',
    'mem_limit: "2g" # @control HAZ-0001.D1',
    "mem_limit: don't # @control HAZ-0001.D1",
    "impl<'a> Limit { // @control HAZ-0001.D1",
    "let quote = '\"' // @control HAZ-0001.D1",
    'let url = "https://example.org" // @control HAZ-0001.D1',
    '\ufeff// @control HAZ-0001.D1',
    '// @control HAZ-0001.D1.\r\n',
  ])('is found in the comments of language %#', (text) => {
    expect(idsIn(text)).toEqual(['control HAZ-0001.D1'])
  })

  it.each([
    'const tag = "// @control HAZ-0001.D1"',
    "const tag = '# @control HAZ-0001.D1'",
    'const tag = `// @control HAZ-0001.D1',
    "  '/* @control HAZ-0001.D1 */',",
    "tag = f'# @control HAZ-0001.D1'",
    'const tag = "a\\" // @control HAZ-0001.D1"',
    '@control HAZ-0001.D1',
    '// see @control HAZ-0001.D1',
    'mail//user@control HAZ-0001.D1',
    '// @controls HAZ-0001.D1',
    '// @Control HAZ-0001.D1',
    '// @control the state of the button',
    '// @hazard lights',
    `${'x'.repeat(3000)} // @control HAZ-0001.D1`,
  ])('is not seen where it is no comment, form %#', (text) => {
    expect(idsIn(text)).toEqual([])
  })

  it('carries several ids, and may stand beside another', () => {
    expect(idsIn('# @control HAZ-0001.D1, HAZ-0002.E3 , HAZ-3.T1 @hazard HAZ-0004, too')).toEqual([
      'control HAZ-0001.D1',
      'control HAZ-0002.E3',
      'control HAZ-3.T1',
      'hazard HAZ-0004',
    ])
  })

  it('is an example in a markdown text unless it stands in a comment of markdown itself', () => {
    const text = '    // @control HAZ-0001.D1\n* @control HAZ-0002.D1\n\n<!-- @control HAZ-0003.D1 -->\n'
    expect(idsIn(text, 'docs/how-to.md')).toEqual(['control HAZ-0003.D1'])
  })

  it('says exactly where each id stands, in UTF-16 units', () => {
    const text = "line\r\nlet x = '𝔸' // @control HAZ-0001.D1, HAZ-0002.D1\n"
    const places = parseSourceTags('src/a.ts', text).map(({ place }) => place)
    expect(places).toEqual([
      { file: 'src/a.ts', line: 2, column: 26, endLine: 2, endColumn: 37 },
      { file: 'src/a.ts', line: 2, column: 39, endLine: 2, endColumn: 50 },
    ])
  })
})

describe('searching a source file for tags', () => {
  it('tells by the bytes whether decoding is worth while', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(mayHoldTags(bytes('é @hazard'))).toBe(true)
    expect(mayHoldTags(bytes('@@control'))).toBe(true)
    expect(mayHoldTags(bytes('@contro @hazar'))).toBe(false)
    expect(mayHoldTags(bytes('a@b.example control hazard @'))).toBe(false)
  })

  it('never passes over a file in which a tag would be found', () => {
    const line = fc.constantFrom(
      '// @control A-1.D1\n',
      '@hazard A-1\n',
      '/*\n',
      '*/\n',
      '@',
      'é',
      '"',
      "'",
      ' ',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('')
        const tags = parseSourceTags('a.c', text)
        if (tags.length > 0) expect(mayHoldTags(new TextEncoder().encode(text))).toBe(true)
        for (const { id, place } of tags) {
          const standing = text.split('\n')[place.line - 1]?.slice(place.column - 1, place.endColumn - 1)
          expect(standing).toBe(id)
        }
      }),
    )
  })

  it.each([' @control A-1', '\n@control A-1', '"// @control A-1 ', "' /* @hazard A-1\n", '(* ', '/*"""'])(
    'does not hang on a mebibyte of %j',
    (piece) => {
      const text = `// @control A-1\n${piece.repeat(Math.floor((1 << 20) / piece.length))}`
      const started = performance.now()
      parseSourceTags('src/a.ts', text)
      expect(performance.now() - started).toBeLessThan(3000)
    },
  )
})
