import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unzip } from '../../src/read/unzip.ts'

const ONE = new TextEncoder().encode('one '.repeat(100))
const two = (): Uint8Array => zipSync({ 'a.txt': ONE, 'b/c.txt': [ONE, { level: 0 }] })

/** Every place of a signature in the file, and a number that many bytes behind it. */
const patched = (
  zip: Uint8Array,
  signature: 'local' | 'central' | 'end',
  at: number,
  value: number,
): Uint8Array => {
  const copy = zip.slice()
  const third = { local: 3, central: 1, end: 5 }[signature]
  const view = new DataView(copy.buffer)
  for (let index = 0; index + 4 <= copy.length; index += 1)
    if (copy[index] === 0x50 && copy[index + 1] === 0x4b && copy[index + 2] === third)
      view.setUint32(index + at, value, true)
  return copy
}

/** The same bytes under a name of the same length. */
const renamed = (zip: Uint8Array, from: string, to: string): Uint8Array =>
  Uint8Array.from(Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1'))

describe('unzip', () => {
  it('gives the files that a zip file holds', () => {
    expect([...unzip(two())]).toEqual([
      ['a.txt', ONE],
      ['b/c.txt', ONE],
    ])
    expect(unzip(zipSync({})).size).toBe(0)
  })

  it.each<readonly [string, Uint8Array, string]>([
    ['a way up', renamed(two(), 'b/c.txt', '../.txt'), 'leads out'],
    ['a way up inside', zipSync({ 'a/../b': ONE }), 'leads out'],
    ['an absolute path', zipSync({ '/etc/passwd': ONE }), 'leads out'],
    ['a drive', zipSync({ 'C:/a': ONE }), 'leads out'],
    ['a path of Windows', zipSync({ 'a\\..\\b': ONE }), 'leads out'],
    ['a name with a zero in it', zipSync({ 'a\u0000b': ONE }), 'leads out'],
    ['the same path twice', renamed(zipSync({ 'a.txt': ONE, 'b.txt': ONE }), 'b.txt', 'a.txt'), 'twice'],
    ['the same path in capitals', zipSync({ 'a.txt': ONE, 'A.txt': ONE }), 'twice'],
    ['a symbolic link', zipSync({ a: [ONE, { os: 3, attrs: 0o120777 << 16 }] }), 'a link or no file'],
    ['an encrypted file', patched(two(), 'central', 8, 1 | (8 << 16)), 'is encrypted'],
    ['another packing', patched(two(), 'central', 10, 14), 'is packed in a way that is not known'],
    ['another content', patched(two(), 'central', 16, 7), 'is damaged'],
    ['a size that is not so', patched(two(), 'central', 24, 401), 'is damaged'],
    ['a bomb', patched(two(), 'central', 24, 0xfffffff0), 'unpacks to more than 1024 MiB'],
    ['parts over each other', patched(two(), 'central', 42, 0), 'overlap'],
    ['two names of one file', patched(two(), 'local', 30, 0x41414141), 'by two names'],
    ['a cut', two().slice(0, -30), 'cut off'],
    ['several parts', patched(two(), 'end', 4, 1), 'several parts'],
    ['a list that is not there', patched(two(), 'end', 16, 5), 'damaged'],
    ['text', new TextEncoder().encode('What is this?'), 'no zip file'],
    ['nothing', new Uint8Array(), 'no zip file'],
  ])('refuses the whole of a file with %s', (_what, zip, why) => {
    expect(() => unzip(zip)).toThrow(why)
  })

  it('refuses more files than a build has', () => {
    const many = (count: number): Uint8Array => {
      const names = Array.from({ length: count }, (_, index) => [`f${index}`, new Uint8Array()] as const)
      return zipSync(Object.fromEntries<Uint8Array>(names), { level: 0 })
    }
    expect(() => unzip(many(20_001))).toThrow('more than 20000 files')
    // The field that says how many has room for 65,535.
    expect(() => unzip(many(100_000))).toThrow('not opened')
  }, 60_000)

  it('gives a name of the language itself as any other', () => {
    const names = ['constructor', 'toString', '__proto__']
    // The library that packs loses the last of them, so it comes in by another name.
    const zip = renamed(
      zipSync({ constructor: ONE, toString: ONE, __prot0__: ONE }),
      '__prot0__',
      '__proto__',
    )
    expect([...unzip(zip).keys()].sort()).toEqual(names.sort())
  })
})
