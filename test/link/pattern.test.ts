import { describe, expect, it } from 'vitest'
import { linkChecks } from '../../src/link/check-links.ts'
import { compilePattern } from '../../src/link/pattern.ts'
import { parseCheckLine } from '../../src/parse/references.ts'
import { written } from '../builders/a-hazard.ts'
import { checkFacts } from '../builders/check-facts.ts'

const NGINX = [
  'http {',
  '  # client_max_body_size 1m;',
  '  server {',
  '    client_max_body_size 10m;',
  '    proxy_read_timeout   30s;',
  '  }',
  '  server { client_max_body_size 50m; }',
  '  # gzip on;',
  '}',
].join('\n')

const saying = async (line: string, text = NGINX, file = 'nginx.conf') => {
  const [result] = linkChecks(
    [parseCheckLine(written(`${file} ${line}`))],
    await checkFacts({ [file]: text }),
  )
  const places = result?.found.map((found) => `${found.value ?? ''} ${found.file}:${found.line ?? ''}`) ?? []
  return `${result?.holds === true ? 'holds' : 'fails'}: ${result?.explanation ?? ''} [${places.join(', ')}]`
}

describe('a pattern between slashes', () => {
  it('finds what its first group holds, with the line of each match', async () => {
    expect(await saying(String.raw`/client_max_body_size\s+(\S+);/ <= 50m`)).toBe(
      'holds: it holds at each of 2 places [10m nginx.conf:4, 50m nginx.conf:7]',
    )
    expect(await saying(String.raw`/client_max_body_size\s+(\S+);/ <= 10m`)).toBe(
      'fails: found 50m at line 7 [50m nginx.conf:7, 10m nginx.conf:4]',
    )
    expect(await saying(String.raw`/proxy_read_timeout +(\d+s)/ = 30s`)).toBe(
      'holds: found 30s [30s nginx.conf:5]',
    )
    expect(await saying(String.raw`/^\s*PROXY_read_timeout/i exists`)).toBe(
      'holds: found proxy_read_timeout [proxy_read_timeout nginx.conf:5]',
    )
  })

  it('may be written in backticks, with a slash of its own behind a backslash', async () => {
    expect(await saying('`/location (\\/\\w+)/` = /api', 'location /api {\n')).toBe(
      'holds: found /api [/api nginx.conf:1]',
    )
  })

  it('that matches nothing finds nothing', async () => {
    expect(await saying('/limit_req/ exists')).toBe('fails: nothing matches /limit_req/ []')
    expect(await saying('/limit_req/ absent')).toBe('holds: nothing matches /limit_req/ []')
  })

  it('does not take a remark for a setting, nor for its absence', async () => {
    const why = 'only line 8 matches /gzip on/, which looks like a remark'
    expect(await saying('/gzip on/ exists')).toBe(`fails: ${why} []`)
    expect(await saying('/gzip on/ absent')).toBe(`fails: ${why} []`)
  })

  it.each([
    ['/(/ exists', /^fails: the pattern "\(" cannot be read: /],
    ['/x*/ absent', /matches an empty text/],
    ['/(?=x)y/ exists', /cannot be read/],
    [`/${'x'.repeat(501)}/ exists`, /longer than 500 characters/],
    ['/(a)|b/ exists', /matches without the group/],
  ])('says why it cannot be looked for: %s', async (line, expected) => {
    expect(await saying(line, 'b\n')).toMatch(expected)
  })

  it('is looked for in any text, one that has paths among them', async () => {
    expect(await saying('/max: (\\d+)/ <= 5', 'pool: { max: 5 }', 'values.yml')).toMatch(/^holds: found 5/)
    expect(await saying('pool.max <= 5', 'pool: { max: 5 }', 'values.yml')).toMatch(/^holds: found 5/)
    expect(await saying('max <= 5', NGINX)).toBe(
      'fails: nginx.conf has no paths, expected a pattern between slashes []',
    )
  })

  it('takes time that grows with the text alone', () => {
    const pattern = compilePattern('(a+)+b')
    const before = performance.now()
    expect('problem' in pattern ? undefined : pattern.matches('a'.repeat(100_000))).toEqual([])
    expect(performance.now() - before).toBeLessThan(5_000)
    const heavy = compilePattern('(?:a?b?){100}[ab]{100}[cd]')
    expect('problem' in heavy ? [] : heavy.matches('ab'.repeat(1 << 20))).toBeUndefined()
  })
})

describe('"matches"', () => {
  it.each([
    ['image matches example/backend:1\\.\\d+', /^holds/],
    ['image matches /example\\/backend:\\d+\\.\\d+/', /^holds/],
    [
      'image matches backend',
      /^fails: found example\/backend:1.4, which the pattern does not match as a whole/,
    ],
    ['image matches (', /^fails: the pattern "\(" cannot be read/],
    ['image matches', /^fails: "matches" has no value/],
    ['gone matches .+', /^fails: nothing stands at gone/],
  ])('%s', async (line, expected) => {
    expect(await saying(line, 'image: example/backend:1.4', 'values.yml')).toMatch(expected)
  })
})

describe('several documents', () => {
  const TEXT = 'kind: A\nmax: 1\n---\nkind: B\nmax: 2\n'

  it('are chosen by the first step of the path, or all of them by a star', async () => {
    expect(await saying('[1].max = 2', TEXT, 'k8s.yml')).toBe('holds: found 2 [2 k8s.yml:5]')
    expect(await saying('*.max <= 1', TEXT, 'k8s.yml')).toBe(
      'fails: found 2 at [1].max [2 k8s.yml:5, 1 k8s.yml:2]',
    )
  })

  it('are two answers to a path that chooses none', async () => {
    expect(await saying('max = 1', TEXT, 'k8s.yml')).toBe(
      'fails: k8s.yml has 2 documents, expected a path that begins with [0], [1] or * []',
    )
    expect(await saying('max absent', TEXT, 'k8s.yml')).toMatch(/^fails: k8s.yml has 2 documents/)
  })
})
