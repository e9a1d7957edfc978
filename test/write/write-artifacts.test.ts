import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UsageError } from '../../src/shared/usage-error.ts'
import { writeArtifacts } from '../../src/write/write-artifacts.ts'
import { aFolder, anArtifact, filesIn, manifestFacts, put } from './a-folder.ts'

/** Builds with these files; the error, where there is one. */
const build = async (folder: string, files: Readonly<Record<string, string>>): Promise<unknown> => {
  const artifacts = Object.entries(files).map(([path, text]) => anArtifact(path, text))
  try {
    await writeArtifacts({ folder, artifacts, manifest: manifestFacts })
    return undefined
  } catch (error) {
    return error
  }
}

test('writes every artifact and a manifest, and leaves nothing else', async () => {
  const folder = aFolder()

  expect(await build(folder, { 'index.html': 'page', 'site/a/b.html': 'deep' })).toBeUndefined()
  expect(Object.keys(filesIn(folder))).toEqual(['index.html', 'manifest.json', 'site/a/b.html'])
  expect(readdirSync(folder)).toEqual(['index.html', 'manifest.json', 'site'])
})

test('makes the folder, and those above it', async () => {
  const folder = join(aFolder(), 'out', 'build')

  expect(await build(folder, { 'index.html': 'page' })).toBeUndefined()
  expect(filesIn(folder)).toMatchObject({ 'index.html': 'page' })
})

test('writes the same bytes twice', async () => {
  const [one, other] = [aFolder(), aFolder()]
  await build(one, { b: '1', a: '2' })
  await build(other, { a: '2', b: '1' })

  expect(filesIn(one)).toEqual(filesIn(other))
})

test('replaces what an earlier build wrote, and removes what it no longer writes', async () => {
  const folder = aFolder()
  await build(folder, {
    'index.html': 'old',
    'site/gone.html': 'old',
    'site/stays.html': 'old',
    'lost/x.html': 'old',
  })

  expect(await build(folder, { 'index.html': 'new', 'site/stays.html': 'new' })).toBeUndefined()
  expect(Object.keys(filesIn(folder))).toEqual(['index.html', 'manifest.json', 'site/stays.html'])
  expect(filesIn(folder)).toMatchObject({ 'index.html': 'new', 'site/stays.html': 'new' })
  expect(existsSync(join(folder, 'lost'))).toBe(false)
})

test('leaves a file of somebody else beside its own alone', async () => {
  const folder = aFolder()
  await build(folder, { 'site/index.html': 'old' })
  put(folder, 'site/notes.txt', 'mine')

  expect(await build(folder, { 'index.html': 'new' })).toBeUndefined()
  expect(filesIn(folder)).toMatchObject({ 'index.html': 'new', 'site/notes.txt': 'mine' })
})

test.each([
  ['a folder with files that no build wrote', 'notes.txt', 'mine'],
  ['a manifest of another tool', 'manifest.json', '{"name":"app","icons":[]}'],
  [
    'a manifest that lists a path outside',
    'manifest.json',
    '{"schema":"hazards-manifest/1","outputs":[{"path":"../x"}]}',
  ],
])('refuses %s, and says what to do', async (_what, path, text) => {
  const folder = aFolder()
  put(folder, path, text)
  const error = await build(folder, { 'index.html': 'new' })

  expect(error).toBeInstanceOf(UsageError)
  expect(String(error)).toContain(
    'holds files that no build wrote, expected a folder that is absent, empty or made by',
  )
  expect(filesIn(folder)).toEqual({ [path]: text })
})

test('removes nothing outside the folder, whatever a manifest lists', async () => {
  const parent = aFolder()
  put(parent, 'x', 'precious')
  put(parent, 'build/manifest.json', '{"schema":"hazards-manifest/1","outputs":[{"path":"../x"}]}')

  expect(await build(join(parent, 'build'), { 'index.html': 'new' })).toBeInstanceOf(UsageError)
  expect(filesIn(parent)).toMatchObject({ x: 'precious' })
})

test('refuses to write over a file that no build wrote', async () => {
  const folder = aFolder()
  await build(folder, { 'index.html': 'old' })
  put(folder, 'register.json', 'mine')
  const error = await build(folder, { 'index.html': 'new', 'register.json': 'new' })

  expect(String(error)).toContain('holds register.json, which no build wrote')
  expect(filesIn(folder)).toMatchObject({ 'index.html': 'old', 'register.json': 'mine' })
})

test('refuses a folder that is a file, or lies below one', async () => {
  const parent = aFolder()
  put(parent, 'file', 'mine')

  expect(String(await build(join(parent, 'file'), { a: 'new' }))).toContain('is a file, expected a folder')
  expect(await build(join(parent, 'file', 'below'), { a: 'new' })).toBeInstanceOf(UsageError)
  expect(filesIn(parent)).toEqual({ file: 'mine' })
})

test('follows no symbolic link: not the folder, not one on the way, not one at the end', async () => {
  const elsewhere = aFolder()
  const parent = aFolder()
  symlinkSync(elsewhere, join(parent, 'build'))
  const folder = join(parent, 'real')
  await build(folder, { 'site/a.html': 'old', 'index.html': 'old' })
  rmSync(join(folder, 'site'), { recursive: true })
  symlinkSync(elsewhere, join(folder, 'site'))
  put(elsewhere, 'a.html', 'precious')

  expect(String(await build(join(parent, 'build'), { a: 'new' }))).toContain('is a symbolic link')
  expect(String(await build(folder, { 'site/a.html': 'new' }))).toContain('has a symbolic link at site')
  expect(String(await build(folder, { 'index.html': 'new' }))).toContain('has a symbolic link at site')
  rmSync(join(folder, 'site'))
  rmSync(join(folder, 'index.html'))
  symlinkSync(join(elsewhere, 'a.html'), join(folder, 'index.html'))
  expect(String(await build(folder, { 'index.html': 'new' }))).toContain('has a symbolic link at index.html')
  expect(filesIn(elsewhere)).toEqual({ 'a.html': 'precious' })
  expect(lstatSync(join(folder, 'index.html')).isSymbolicLink()).toBe(true)
})

test('leaves the old output whole when a file cannot be put in its place', async () => {
  const folder = aFolder()
  await build(folder, { 'a.html': 'old', 'gone.html': 'old' })
  const before = filesIn(folder)
  const error = await build(folder, { 'a.html': 'new', b: 'new', 'b/c.html': 'new' })

  expect(error).toBeInstanceOf(UsageError)
  expect(filesIn(folder)).toEqual(before)
  expect(readdirSync(folder)).toEqual(['a.html', 'gone.html', 'manifest.json'])
})

test('takes back a folder that it made for a build that failed', async () => {
  const parent = aFolder()

  expect(await build(join(parent, 'out', 'build'), { b: 'new', 'b/c': 'new' })).toBeInstanceOf(UsageError)
  expect(readdirSync(parent)).toEqual([])
})

test('clears away what a killed run left behind', async () => {
  const folder = aFolder()
  await build(folder, { 'index.html': 'old' })
  put(folder, '.hazards-staging-999999999/new/index.html', 'half')

  expect(await build(folder, { 'index.html': 'new' })).toBeUndefined()
  expect(readdirSync(folder)).toEqual(['index.html', 'manifest.json'])
})

test('takes up a first build that was killed before its manifest was in place', async () => {
  const folder = aFolder()
  const manifest = '{"schema":"hazards-manifest/1","outputs":[{"path":"index.html"},{"path":"site/a.html"}]}'
  put(folder, '.hazards-staging-999999999/new/manifest.json', manifest)
  put(folder, 'index.html', 'half')

  expect(await build(folder, { 'index.html': 'new' })).toBeUndefined()
  expect(Object.keys(filesIn(folder))).toEqual(['index.html', 'manifest.json'])
})

test('does not disturb a build that is still at work', async () => {
  const folder = aFolder()
  const running = `.hazards-staging-${process.ppid}`
  mkdirSync(join(folder, running))

  expect(String(await build(folder, { 'index.html': 'new' }))).toContain('Another build is writing to')
  expect(readdirSync(folder)).toEqual([running])
})

test('takes a link that is named like a leftover for a file of somebody else', async () => {
  const elsewhere = aFolder()
  const folder = aFolder()
  put(elsewhere, 'x', 'precious')
  symlinkSync(elsewhere, join(folder, '.hazards-staging-999999999'))

  expect(await build(folder, { 'index.html': 'new' })).toBeInstanceOf(UsageError)
  expect(filesIn(elsewhere)).toEqual({ x: 'precious' })
})

test('leaves no listener behind that would catch a later Ctrl-C', async () => {
  const before = process.listenerCount('SIGINT')
  await build(aFolder(), { 'index.html': 'new' })

  expect(process.listenerCount('SIGINT')).toBe(before)
})

test('refuses a path that leads out of the folder, which would be our own mistake', async () => {
  const parent = aFolder()

  expect(String(await build(join(parent, 'build'), { '../x': 'new' }))).toContain('Unreachable')
  expect(readdirSync(parent)).toEqual([])
})

test('says why where the disk refuses', async () => {
  const folder = join(aFolder(), 'n'.repeat(300))
  const error = await build(folder, { a: 'new' })

  expect(error).toBeInstanceOf(UsageError)
  expect(String(error)).toContain('cannot be written (ENAMETOOLONG')
})
