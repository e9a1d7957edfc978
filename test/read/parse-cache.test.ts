import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cacheKey, defaultCacheFolder, openCache } from '../../src/read/parse-cache.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const key = cacheKey('hazard', new Uint8Array([1, 2, 3]))
const value = { name: 'Ünïcode\n', list: [1, null, { deep: true }] }

const entriesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

const filled = () => {
  const folder = workshop.folder().folder
  const cache = openCache({ folder, toolVersion: '1.0.0' })
  cache.set(key, value)
  cache.flush()
  return { folder, entry: entriesOf(folder)[0] ?? '' }
}

describe('what was set', () => {
  test('comes back in this run and in the next', () => {
    const folder = join(workshop.folder().folder, 'not/there/yet')
    const cache = openCache({ folder, toolVersion: '1.0.0' })
    cache.set(key, value)
    expect(cache.get(key)).toEqual(value)
    cache.flush()
    expect(cache.get(key)).toEqual(value)
    expect(openCache({ folder, toolVersion: '1.0.0' }).get(key)).toEqual(value)
  })

  test('is one file, two letters deep, with no draft left beside it', () => {
    const { folder, entry } = filled()
    expect(entriesOf(folder)).toHaveLength(1)
    expect(entry.slice(folder.length)).toMatch(/^\/[0-9a-f]{2}\/[0-9a-f]{62}$/)
  })

  test('is forgotten by another version of the tool', () => {
    expect(openCache({ folder: filled().folder, toolVersion: '1.0.1' }).get(key)).toBeUndefined()
  })

  test('is told apart by kind and by bytes', () => {
    const cache = openCache({ folder: filled().folder, toolVersion: '1.0.0' })
    expect(cache.get(cacheKey('other', new Uint8Array([1, 2, 3])))).toBeUndefined()
    expect(cache.get(cacheKey('hazard', new Uint8Array([1, 2])))).toBeUndefined()
  })
})

describe('a damaged entry is not believed, and is written anew', () => {
  test.each([
    ['truncated', (text: string) => text.slice(0, -3)],
    ['emptied', () => ''],
    ['edited', (text: string) => text.replace('true', 'false')],
    ['replaced by something else', () => '{"name": "foreign"}'],
    ['without its first line', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ])('%s', (_, damage) => {
    const { folder, entry } = filled()
    const sound = readFileSync(entry, 'utf8')
    writeFileSync(entry, damage(sound))
    const cache = openCache({ folder, toolVersion: '1.0.0' })
    expect(cache.get(key)).toBeUndefined()
    cache.set(key, value)
    cache.flush()
    expect(readFileSync(entry, 'utf8')).toBe(sound)
  })

  test("copied from another entry's place", () => {
    const { folder, entry } = filled()
    const cache = openCache({ folder, toolVersion: '1.0.0' })
    const other = cacheKey('hazard', new Uint8Array([9]))
    cache.set(other, { name: 'other' })
    cache.flush()
    const foreign = entriesOf(folder).find((path) => path !== entry) ?? ''
    writeFileSync(foreign, readFileSync(entry))
    expect(openCache({ folder, toolVersion: '1.0.0' }).get(other)).toBeUndefined()
  })
})

describe('a cache is never needed', () => {
  test('switched off, it forgets everything', () => {
    const cache = openCache({ folder: undefined, toolVersion: '1.0.0' })
    cache.set(key, value)
    cache.flush()
    expect(cache.get(key)).toBeUndefined()
  })

  test('a folder that cannot be written is no failure', () => {
    const folder = workshop.folder()
    folder.write('file')
    const cache = openCache({ folder: folder.at('file/below'), toolVersion: '1.0.0' })
    cache.set(key, value)
    expect(() => cache.flush()).not.toThrow()
    expect(cache.get(key)).toBeUndefined()
  })
})

describe('the default folder', () => {
  test("is the user's own", () => {
    expect(defaultCacheFolder({ HOME: '/home/me' })).toBe('/home/me/.cache/hazards')
    expect(defaultCacheFolder({ HOME: '/home/me', XDG_CACHE_HOME: '/cache' })).toBe('/cache/hazards')
    expect(defaultCacheFolder({ HOME: '/home/me', XDG_CACHE_HOME: 'relative' })).toBe(
      '/home/me/.cache/hazards',
    )
    expect(defaultCacheFolder({ HOME: '' })).toBeUndefined()
  })

  test('is off inside the repository that is judged, where it could have come with it', () => {
    const { folder } = workshop.folder()
    expect(defaultCacheFolder({ HOME: folder }, folder)).toBeUndefined()
    expect(defaultCacheFolder({ HOME: folder }, join(folder, 'repository'))).toBe(
      join(folder, '.cache/hazards'),
    )
  })
})
