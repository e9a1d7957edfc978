import { readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { replaceAllUnchanged } from '../../src/write/replace-all-unchanged.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const rewrite = (path: string, to = path) => ({ path, to, before: bytes('old'), after: bytes('new') })

const folderWith = (...paths: readonly string[]) => {
  const folder = workshop.folder()
  for (const path of paths) folder.write(path, 'old')
  return folder
}

it('writes every file, and gives one its other name', () => {
  const { folder, at } = folderWith('a.md', 'b.md')
  replaceAllUnchanged(folder, [rewrite('a.md'), rewrite('b.md', 'c.md')])
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'c.md'])
  expect(readFileSync(at('a.md'), 'utf8') + readFileSync(at('c.md'), 'utf8')).toBe('newnew')
})

it('writes none where somebody has changed one meanwhile, nor over what is there', () => {
  const { folder, at, write } = folderWith('a.md', 'b.md', 'c.md')
  write('b.md', 'changed by somebody')
  expect(() => replaceAllUnchanged(folder, [rewrite('a.md'), rewrite('b.md')])).toThrow('b.md has changed')
  expect(() => replaceAllUnchanged(folder, [rewrite('a.md', 'c.md')])).toThrow('c.md is there already')
  expect(readFileSync(at('a.md'), 'utf8')).toBe('old')
})

it('gives back what it wrote where a later file cannot be written', () => {
  const { folder, at } = folderWith('a.md', 'b.md')
  const impossible = { ...rewrite('b.md'), to: 'gone/b.md' }
  expect(() => replaceAllUnchanged(folder, [rewrite('a.md', 'z.md'), impossible])).toThrow()
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md'])
  expect(readFileSync(at('a.md'), 'utf8') + readFileSync(at('b.md'), 'utf8')).toBe('oldold')
})

it('follows no link', () => {
  const { folder, at } = folderWith('a.md')
  symlinkSync('a.md', at('link.md'))
  expect(() => replaceAllUnchanged(folder, [rewrite('link.md')])).toThrow('is a link or no file')
  expect(readFileSync(at('a.md'), 'utf8')).toBe('old')
})
