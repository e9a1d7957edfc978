import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editLines } from '../../src/parse/edit-lines.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const edited = (text: string, ...edits: Parameters<typeof editLines>[1]): string =>
  decode(editLines(encode(text), edits))

/** Files as people have them: any bytes, line ends of both kinds, a byte-order mark or none. */
const file = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(fc.uint8Array({ maxLength: 12 }), fc.constantFrom('\n', '\r\n')), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([hasBom, lines]) =>
    Uint8Array.from([
      ...(hasBom ? [0xef, 0xbb, 0xbf] : []),
      ...lines.flatMap(([bytes, end]) => [...bytes.filter((byte) => byte !== 0x0a), ...encode(end)]),
    ]),
  )

describe('a file of which some lines are edited', () => {
  it('keeps every other byte, whatever they are', () => {
    fc.assert(
      fc.property(file, fc.nat(8), fc.boolean(), (bytes, at, isReplaced) => {
        const lines = splitLines(bytes)
        const line = Math.min(at + 1, lines.length)
        const result = splitLines(editLines(bytes, [{ line, isReplaced, lines: ['new'] }]))
        const kept = result.toSpliced(line - 1, 1)
        expect(kept).toEqual(isReplaced ? lines.toSpliced(line - 1, 1) : lines)
        expect(result[line - 1]).toMatch(/^new\r?\n?$/)
      }),
      { numRuns: Number(process.env['HAZARDS_RUNS'] ?? 500), seed: 129 },
    )
  })

  it('is the same file where nothing is edited', () => {
    fc.assert(
      fc.property(file, (bytes) => {
        expect(editLines(bytes, [])).toEqual(bytes)
      }),
    )
  })

  it('ends a new line as the first one ends', () => {
    expect(edited('a\r\nb\r\n', { line: 2, isReplaced: false, lines: ['x', 'y'] })).toBe(
      'a\r\nx\r\ny\r\nb\r\n',
    )
    expect(edited('a\nb\n', { line: 1, isReplaced: false, lines: ['x'] })).toBe('x\na\nb\n')
  })

  it('begins behind a byte-order mark', () => {
    expect(edited('\ufeffa\n', { line: 1, isReplaced: false, lines: ['x'] })).toBe('\ufeffx\na\n')
    expect(edited('\ufeffa\n', { line: 1, isReplaced: true, lines: ['x'] })).toBe('\ufeffx\n')
  })

  it('adds a line behind a last one that does not end', () => {
    expect(edited('a', { line: 2, isReplaced: false, lines: ['x'] })).toBe('a\nx\n')
  })

  it('makes several edits by the lines of the file as it was', () => {
    expect(
      edited(
        'a\nb\nc\n',
        { line: 3, isReplaced: true, lines: ['C'] },
        { line: 1, isReplaced: true, lines: ['A'] },
        { line: 3, isReplaced: false, lines: ['new'] },
      ),
    ).toBe('A\nb\nnew\nC\n')
  })
})

/** Lines with their ends, each byte a character, behind a byte-order mark, which is the same before and after. */
const splitLines = (bytes: Uint8Array): readonly string[] =>
  [...bytes]
    .map((byte) => String.fromCharCode(byte))
    .join('')
    .replace(/^\xef\xbb\xbf/, '')
    .split(/(?<=\n)/)
