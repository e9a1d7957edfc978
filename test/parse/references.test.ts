import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeReference } from '../../src/domain/control.ts'
import type { Written } from '../../src/domain/finding.ts'
import { parseCodeReferences } from '../../src/parse/references.ts'

const written = (text: string, column = 9): Written => ({
  text,
  place: {
    file: 'hazards/HAZ-0001-no-limits.md',
    line: 12,
    column,
    endLine: 12,
    endColumn: column + text.length,
  },
})

const partsOf = ({ path, target, isGlob, lines, symbol, remark }: CodeReference) => ({
  path,
  ...(target === undefined ? {} : { target }),
  ...(isGlob ? { isGlob } : {}),
  ...(lines === undefined ? {} : { lines: `${lines.first}-${lines.last}` }),
  ...(symbol === undefined ? {} : { symbol }),
  ...(remark === undefined ? {} : { remark }),
})

const read = (text: string) => parseCodeReferences(written(text)).map(partsOf)

describe('a code reference', () => {
  it.each([
    ['compose.dev.yml', { path: 'compose.dev.yml' }],
    ['src/a.ts:92-193', { path: 'src/a.ts', lines: '92-193' }],
    ['src/a.ts:92–193', { path: 'src/a.ts', lines: '92-193' }],
    ['src/a.ts:92', { path: 'src/a.ts', lines: '92-92' }],
    ['src/a.ts:92:5', { path: 'src/a.ts', lines: '92-92' }],
    ['`src/a.ts`', { path: 'src/a.ts' }],
    ['`src/a.ts:92-193`', { path: 'src/a.ts', lines: '92-193' }],
    ['`src/a.ts`:92-193', { path: 'src/a.ts', lines: '92-193' }],
    ['`docs/My notes.md`', { path: 'docs/My notes.md' }],
    ['./src/a.ts', { path: 'src/a.ts' }],
    ['Dockerfile', { path: 'Dockerfile' }],
    ['.env', { path: '.env' }],
    ['src\\app\\a.ts', { path: 'src/app/a.ts' }],
    ['app/\\[id\\]/page.tsx', { path: 'app/[id]/page.tsx' }],
    ['app/[id]/page.tsx', { path: 'app/[id]/page.tsx' }],
    ['app/(shop)/page.tsx', { path: 'app/(shop)/page.tsx' }],
    ['backend/\\_\\_init\\_\\_.py', { path: 'backend/__init__.py' }],
    ['versions/\\*.py', { path: 'versions/*.py', isGlob: true }],
    ['src/**/*.{ts,tsx}', { path: 'src/**/*.{ts,tsx}', isGlob: true }],
    ['src/a.ts#limitMemory', { path: 'src/a.ts', symbol: 'limitMemory' }],
    ['src/a.py#check_health()', { path: 'src/a.py', symbol: 'check_health' }],
    ['src/c#/Main.cs#Main.Run', { path: 'src/c#/Main.cs', symbol: 'Main.Run' }],
    ['src/a.ts#L12-L34', { path: 'src/a.ts', lines: '12-34' }],
    ['src/a.ts#L12C3-L34C5', { path: 'src/a.ts', lines: '12-34' }],
    ['src/a.ts - the limit, twice', { path: 'src/a.ts', remark: 'the limit, twice' }],
    ['src/a.ts — the limit', { path: 'src/a.ts', remark: 'the limit' }],
    ['src/a.ts:3 – the limit', { path: 'src/a.ts', lines: '3-3', remark: 'the limit' }],
    ['src/a.ts sets the limit', { path: 'src/a.ts', remark: 'sets the limit' }],
    ['src/a.ts lines 242-295', { path: 'src/a.ts', lines: '242-295' }],
    ['src/a.ts (line 5)', { path: 'src/a.ts', lines: '5-5' }],
    ['Limits: (src/a.ts).', { path: 'src/a.ts', remark: 'Limits:' }],
    ['The limit – compose.yml', { path: 'compose.yml', remark: 'The limit –' }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    [
      '[backend/main.py](../../backend/main.py):110-139 - `check()` asks for data',
      {
        path: 'backend/main.py',
        target: '../../backend/main.py',
        lines: '110-139',
        remark: '`check()` asks for data',
      },
    ],
    ['[src/a.ts](../src/a.ts) lines 242-295', { path: 'src/a.ts', target: '../src/a.ts', lines: '242-295' }],
    ['[`src/a.ts`](<../src/a.ts> "the limit")', { path: 'src/a.ts', target: '../src/a.ts' }],
    ['[src/a.ts](../src/a.ts#L3-L9)', { path: 'src/a.ts', target: '../src/a.ts#L3-L9', lines: '3-9' }],
    ['[docs/x.md](../docs/x.md#limits)', { path: 'docs/x.md', target: '../docs/x.md#limits' }],
    ['[the limit](../src/My%20File.ts)', { path: '../src/My File.ts', target: '../src/My File.ts' }],
    ['[a](../100%.ts)', { path: '../100%.ts', target: '../100%.ts' }],
    [
      '[app/[id]/page.tsx](../app/[id]/page.tsx)',
      { path: 'app/[id]/page.tsx', target: '../app/[id]/page.tsx' },
    ],
    ['[app/(shop)/x.tsx](../app/(shop)/x.tsx)', { path: 'app/(shop)/x.tsx', target: '../app/(shop)/x.tsx' }],
    ['[versions/\\*.py](../versions)', { path: 'versions/*.py', target: '../versions', isGlob: true }],
  ])('reads the link %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('keeps a text without any path as a reference to its first word', () => {
    expect(read('The whole backend')).toEqual([{ path: 'The', remark: 'whole backend' }])
    expect(read('')).toEqual([{ path: '' }])
  })

  it('reports a web address as such instead of the words before it', () => {
    expect(read('See [the file](https://example.org/a.ts)')).toEqual([
      { path: 'https://example.org/a.ts', target: 'https://example.org/a.ts', remark: 'See' },
    ])
  })
})

describe('several code references in one line', () => {
  it('are told apart by commas, semicolons and "and", each with its own place', () => {
    const references = parseCodeReferences(written('src/a.ts:1-2, `b.py`; [c](../c.go) and docs/d.md'))
    expect(references.map(({ path, place }) => [path, place.column, place.endColumn])).toEqual([
      ['src/a.ts', 9, 21],
      ['b.py', 23, 29],
      ['../c.go', 31, 43],
      ['docs/d.md', 48, 57],
    ])
  })

  it('are not looked for in a sentence that merely has commas', () => {
    expect(read('src/a.ts, which caps memory, and CPU')).toEqual([
      { path: 'src/a.ts', remark: 'which caps memory, and CPU' },
    ])
  })

  it('share a remark that has commas of its own', () => {
    expect(read('src/a.ts, src/b.ts - read, then write')).toEqual([
      { path: 'src/a.ts' },
      { path: 'src/b.ts', remark: 'read, then write' },
    ])
  })

  it('may be further lines of the same file, so that a second range is checked too', () => {
    expect(read('src/a.ts:10-20, 30-40')).toEqual([
      { path: 'src/a.ts', lines: '10-20' },
      { path: 'src/a.ts', lines: '30-40' },
    ])
  })

  it('are not split within braces', () => {
    expect(read('src/{a,b}.ts, c.ts')).toEqual([{ path: 'src/{a,b}.ts', isGlob: true }, { path: 'c.ts' }])
  })

  it('may stand on lines or bullets below each other', () => {
    expect(read('src/a.ts\nsrc/b.ts,').map(({ path }) => path)).toEqual(['src/a.ts', 'src/b.ts'])
    expect(read('Backend\n- src/a.ts caps it\n- src/b.ts').map(({ path }) => path)).toEqual([
      'src/a.ts',
      'src/b.ts',
    ])
  })

  it('keep the place of the whole where the text is not what stands in the file', () => {
    const place = { ...written('').place, endLine: 13, endColumn: 20 }
    const references = parseCodeReferences({ text: 'src/a.ts,\nsrc/b.ts', place })
    expect(references.map((reference) => reference.place)).toEqual([place, place])
  })
})

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/)
const path = fc
  .tuple(fc.array(name, { minLength: 1, maxLength: 4 }), fc.constantFrom('ts', 'py', 'cs', 'yml'))
  .map(([steps, extension]) => `${steps.join('/')}.${extension}`)

describe('laws of code references', () => {
  it('print and parse to the same parts', () => {
    const lines = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }))
    const remark = fc.stringMatching(/^[A-Za-z][a-z ]{0,20}[a-z]$/)
    fc.assert(
      fc.property(
        path,
        fc.option(lines, { nil: undefined }),
        fc.option(remark, { nil: undefined }),
        fc.constantFrom('plain', 'code', 'link'),
        (path, lines, remark, form) => {
          const range = lines === undefined ? '' : `:${lines[0]}-${lines[1]}`
          const printed = {
            plain: `${path}${range}`,
            code: `\`${path}${range}\``,
            link: `[${path}](../${path})${range}`,
          }[form]
          const text = remark === undefined ? printed : `${printed} - ${remark}`
          expect(read(text)).toEqual([
            {
              path,
              ...(form === 'link' ? { target: `../${path}` } : {}),
              ...(lines === undefined ? {} : { lines: `${lines[0]}-${lines[1]}` }),
              ...(remark === undefined ? {} : { remark }),
            },
          ])
        },
      ),
    )
  })

  it('never drop a text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(parseCodeReferences(written(text)).length).toBeGreaterThan(0)
      }),
    )
  })
})
