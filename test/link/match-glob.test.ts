import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { globMatcher } from '../../src/link/match-glob.ts'

const matches = (pattern: string, path: string) => globMatcher(pattern)?.(path)

describe('a glob', () => {
  it.each([
    ['versions/*.py', 'versions/001.py'],
    ['versions/*.py', 'versions/.hidden.py'],
    ['src/**/*.ts', 'src/a.ts'],
    ['src/**/*.ts', 'src/a/b/c.ts'],
    ['**/a.ts', 'a.ts'],
    ['**', 'a/b'],
    ['src/**', 'src/a/b.ts'],
    ['src/?.ts', 'src/é.ts'],
    ['src/{a,b/c}.{ts,js}', 'src/b/c.js'],
    ['src/{a,{b,c}}.ts', 'src/c.ts'],
    ['app/[id]/*.tsx', 'app/[id]/page.tsx'],
    ['src/a*b*c.ts', 'src/aXbYbc.ts'],
    ['**/a/**/b', 'a/x/a/y/b'],
    ['src/(x)+*.ts', 'src/(x)+1.ts'],
  ])('%s matches %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(true)
  })

  it.each([
    ['versions/*.py', 'versions/old/001.py'],
    ['*.py', 'a/b.py'],
    ['src/?.ts', 'src/.ts'],
    ['src/?.ts', 'src/ab.ts'],
    ['app/[id].ts', 'app/i.ts'],
    ['src/**/a.ts', 'lib/a.ts'],
    ['!(a).ts', 'b.ts'],
    ['src/{a}.ts', 'src/a.ts'],
    ['a/b', 'a/b/c'],
    ['a/b/*', 'a/b'],
  ])('%s does not match %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(false)
  })

  it('is not looked up when it is too long or has too many alternatives', () => {
    expect(globMatcher('*'.repeat(300))).toBeUndefined()
    expect(globMatcher('{a,b}'.repeat(10))).toBeUndefined()
  })

  it.each([
    [`${'*a'.repeat(120)}b`, 'a'.repeat(4000)],
    [`${'**/a/'.repeat(50)}b`, 'a/'.repeat(2000)],
    [`${'{a,*}'.repeat(6)}b`, 'a'.repeat(4000)],
  ])('cannot hang: %s', (pattern, path) => {
    const started = performance.now()
    expect(matches(pattern, path)).toBe(false)
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('made from a path by leaving pieces out matches that path', () => {
    const name = fc.stringMatching(/^[ab.[\]()+!-]{1,5}$/)
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), fc.nat(), (steps, which) => {
        const at = which % steps.length
        const path = steps.join('/')
        expect(matches([...steps.slice(0, at), '*', ...steps.slice(at + 1)].join('/'), path)).toBe(true)
        expect(matches([...steps.slice(0, at), '**', steps.at(-1)].join('/'), path)).toBe(true)
      }),
    )
  })
})
