import { describe, expect, it } from 'vitest'
import { parseCaseTexts } from '../../src/parse/parse-case-texts.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const aFile = (path: string, bytes: Uint8Array = encode('Words.\n'), problem?: string) => ({
  path,
  bytes,
  problem,
})
const only = (bytes: Uint8Array, problem?: string) =>
  parseCaseTexts('hazards', [aFile('hazards/case/scope.md', bytes, problem)])[0]

describe('the texts of a register', () => {
  it('are those that are there, in the order of the report, whatever the order of the files', () => {
    const files = ['compliance', 'scope', 'introduction'].map((name) => aFile(`hazards/case/${name}.md`))
    expect(parseCaseTexts('hazards', files).map(({ name, file }) => [name, file])).toEqual([
      ['introduction', 'hazards/case/introduction.md'],
      ['scope', 'hazards/case/scope.md'],
      ['compliance', 'hazards/case/compliance.md'],
    ])
  })

  it('are found in a register that is the top folder itself', () => {
    expect(parseCaseTexts('', [aFile('case/scope.md')])).toMatchObject([{ name: 'scope' }])
  })

  it.each([
    'hazards/case/Scope.md',
    'hazards/case/scope.MD',
    'hazards/case/scope.txt',
    'hazards/case/old/scope.md',
    'hazards/case/other.md',
    'hazards/scope.md',
    'other/case/scope.md',
  ])('do not include %s, of which there could be two', (path) => {
    expect(parseCaseTexts('hazards', [aFile(path)])).toEqual([])
  })
})

describe('a text', () => {
  it('is kept whole, letter by letter', () => {
    const text =
      '\r\n# Scope\r\n\r\n  <b>Clinics</b> {{ of }} – two sites  \r\n\r\n## Not in scope\n\ttheatres'
    expect(only(encode(text))).toMatchObject({ text, unreadable: undefined, oddBytes: undefined })
  })

  it('loses only its byte-order mark', () => {
    expect(only(encode('\ufeffClinics\n'))?.text).toBe('Clinics\n')
  })

  it('in the bytes of an old word processor is read, and the first odd byte is pointed at', () => {
    const text = only(new Uint8Array([...encode('Clinics\nThe patient'), 0x92, ...encode('s home')]))
    expect(text).toMatchObject({
      text: 'Clinics\nThe patient’s home',
      unreadable: undefined,
      oddBytes: { text: 'a byte is no UTF-8 and read as Windows-1252', place: { line: 2, column: 12 } },
    })
  })

  it('that cannot be read says why', () => {
    expect(only(new Uint8Array(), 'it is larger than 1 MiB')?.unreadable).toBe('it is larger than 1 MiB')
    expect(only(encode('a\0b'))?.unreadable).toContain('NUL')
    expect(only(new Uint8Array([0xff, 0xfe, 0x41, 0]))).toMatchObject({ text: '' })
    expect(only(new Uint8Array([0xff, 0xfe, 0x41, 0]))?.unreadable).toContain('UTF-16')
  })

  it('that is empty is unwritten, not unreadable: somebody has just made the file', () => {
    expect(only(new Uint8Array())).toMatchObject({ text: '', unreadable: undefined })
  })
})
