import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/parse/parse-yaml.ts'
import { parseSettings } from '../../src/parse/parse-settings.ts'
import { linesOf, plainOf } from '../builders/plain-settings.ts'

const read = async (file: string, text: string) => {
  const { documents, unreadable } = await parseSettings(file, text)
  expect(unreadable).toBeUndefined()
  return documents.map(plainOf)
}

const lines = async (file: string, text: string) => {
  const [document] = (await parseSettings(file, text)).documents
  return document && linesOf(document)
}

const problem = async (file: string, text: string) => (await parseSettings(file, text)).unreadable

describe('YAML', () => {
  const MERGED =
    'base: &base\n  restart: always\n  cpus: 1\nservices:\n  api:\n    <<: *base\n    cpus: 2\n  web: *base\n'

  it('keeps the line a value is written on, through anchors and merges', async () => {
    expect(await lines('a.yml', MERGED)).toEqual({
      'base.restart': 'a.yml:2',
      'base.cpus': 'a.yml:3',
      'services.api.cpus': 'a.yml:7',
      'services.api.restart': 'a.yml:2',
      'services.web.restart': 'a.yml:2',
      'services.web.cpus': 'a.yml:3',
    })
  })

  it('merges only what is no name in quotes, the first of several maps first', async () => {
    const text = 'a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b], z: 3}\nd: {"<<": 1}\n'
    expect(await read('a.yml', text)).toMatchObject([{ c: { z: 3, x: 1, y: 2 }, d: { '<<': 1 } }])
  })

  it('has as many documents as its text', async () => {
    expect(await read('a.yml', 'kind: A\n---\nkind: B\n')).toEqual([{ kind: 'A' }, { kind: 'B' }])
    expect(await problem('a.yml', 'kind: A\n---\nkind: [\n')).toMatch(/^line /)
  })

  it('finds a list and a map at their name, and what is left empty too', async () => {
    expect(await lines('a.yml', 'a:\n  - x\nb:\nc: {}\nd:\n  []\n')).toEqual({
      'a[0]': 'a.yml:2',
      b: 'a.yml:3',
      c: 'a.yml:4',
      d: 'a.yml:5',
    })
  })

  it('says the same with places as without', async () => {
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('tree')), fc.dictionary(fc.string(), tie('tree'))),
    }))
    await fc.assert(
      fc.asyncProperty(tree, async (value) => {
        const text = JSON.stringify(value)
        const parsed = parseYaml(text, 'a.yml')
        fc.pre(parsed.problems.length === 0)
        expect(await read('a.yml', text)).toEqual([parsed.value])
      }),
      { numRuns: 200 },
    )
  })
})

describe('JSON', () => {
  it('has lines, and may have remarks and a last comma where its reader allows them', async () => {
    expect(await lines('a.json', '{\n  "a": {\n    "b": [1,\n 2] } }')).toEqual({
      'a.b[0]': 'a.json:3',
      'a.b[1]': 'a.json:4',
    })
    const text = '// why\n{ "compilerOptions": { "strict": true, }, /* so */ }'
    for (const file of ['tsconfig.json', 'tsconfig.build.json', 'app/.vscode/settings.json', 'x.jsonc'])
      expect(await read(file, text)).toEqual([{ compilerOptions: { strict: true } }])
    expect(await problem('package.json', text)).toBe('line 1: it is no valid JSON')
  })

  it('is unreadable with a name that stands twice, or nested without end', async () => {
    expect(await problem('x.jsonc', '{"a": 1,\n"a": 2}')).toBe(
      'line 2: "a" stands here a second time; keep one of the two',
    )
    expect(await problem('x.json', '['.repeat(50_000))).toMatch(/nested more than/)
    expect(await problem('x.json', '{"a": 1')).toMatch(/no valid JSON/)
  })
})

describe('TOML', () => {
  const TEXT =
    'title = "x"\n[pool]\nmax = 10\nowner.name = "y"\n[[server]]\nport = 1\n[[server]]\nport = 2\ntags = [ "a",\n  "b" ]\n[pool.idle]\nage = 1979-05-27\n'

  it('is read with tables, dotted names and lists of tables, each with its line', async () => {
    expect(await read('a.toml', TEXT)).toEqual([
      {
        title: 'x',
        pool: { max: 10n, owner: { name: 'y' }, idle: { age: '1979-05-27' } },
        server: [{ port: 1n }, { port: 2n, tags: ['a', 'b'] }],
      },
    ])
    expect(await lines('a.toml', TEXT)).toMatchObject({
      'pool.max': 'a.toml:3',
      'pool.owner.name': 'a.toml:4',
      'server[1].port': 'a.toml:8',
      'server[1].tags[1]': 'a.toml:10',
    })
  })

  it('is unreadable with a name that stands twice, and never runs away', async () => {
    expect(await problem('a.toml', 'a = 1\na = 2\n')).toMatch(/^line /)
    expect(await problem('a.toml', `a = ${'['.repeat(100_000)}`)).toBeTypeOf('string')
  })
})

describe('an env file', () => {
  it('gives names their values', async () => {
    const text = '# why\nexport A=1\nB="two words" # so\nC=\'$D\'\nE=\n'
    expect(await read('.env.production', text)).toEqual([{ A: '1', B: 'two words', C: '$D', E: '' }])
    expect(await lines('a/x.env', 'A=1\n\nB=2\n')).toEqual({ A: 'a/x.env:1', B: 'a/x.env:3' })
  })

  it.each([
    ['A=1\nA=2', 'stands there twice'],
    ['A=x # y', 'may end in a remark (#), expected quotes around it'],
    ['A=${B}', 'is put together when it is read ($ or \\)'],
    ['A="a\\n"', 'is put together when it is read ($ or \\)'],
  ])('leaves open what programs read differently: %j', async (text, unknown) => {
    expect(await read('.env', text)).toEqual([{ A: { unknown } }])
  })
})

describe('INI', () => {
  it('has sections, and names without one', async () => {
    expect(await read('a.ini', 'x = 1\n; why\n[pool]\nmax.size = 10\nname = "two words"\n')).toEqual([
      { x: '1', pool: { 'max.size': '10', name: 'two words' } },
    ])
    expect(await read('a.properties', 'pool.size: 10\nname="x"\n')).toEqual([
      { 'pool.size': '10', name: '"x"' },
    ])
  })

  it('leaves open what programs read differently', async () => {
    expect(await read('a.conf', 'a = 1\na = 2\nb = 3 # or\n[s]\nx = 1\n[s]\ny = 1\n')).toEqual([
      {
        a: { unknown: 'stands there twice' },
        b: { unknown: 'may end in a remark, expected a pattern between slashes instead of a path' },
        s: { unknown: 'stands there twice' },
      },
    ])
  })

  it('is not seen in a file with a syntax of its own', async () => {
    expect(await read('nginx.conf', 'server {\n  client_max_body_size 10m;\n}\n')).toEqual([])
    expect(await read('x.conf', 'worker = 1;\n')).toEqual([])
    expect(await read('x.properties', 'a = 1\\\n  2\n')).toEqual([])
  })
})

describe('a Dockerfile', () => {
  const TEXT = [
    'ARG VERSION=22',
    'FROM node:${VERSION}-slim AS build',
    'RUN npm ci',
    'FROM node:22-slim',
    'ENV NODE_ENV=production \\',
    '    NODE_OPTIONS="--max-old-space-size=1536"',
    'USER root',
    'COPY --from=build /app /app',
    'USER node',
    'HEALTHCHECK --interval=5s CMD curl -f http://localhost/',
    'CMD ["node", "main.js"]',
  ].join('\n')

  it('is read stage by stage; of what replaces itself the last counts', async () => {
    expect(await read('Dockerfile', TEXT)).toEqual([
      { FROM: 'node:22-slim', RUN: ['npm ci'] },
      {
        FROM: 'node:22-slim',
        ENV: { NODE_ENV: 'production', NODE_OPTIONS: '--max-old-space-size=1536' },
        USER: 'node',
        COPY: ['--from=build /app /app'],
        HEALTHCHECK: '--interval=5s CMD curl -f http://localhost/',
        CMD: '["node", "main.js"]',
      },
    ])
  })

  it('has no health check where one is switched off', async () => {
    expect(await read('Dockerfile', 'FROM a\nHEALTHCHECK CMD x\nHEALTHCHECK NONE\n')).toEqual([{ FROM: 'a' }])
  })

  it('tells the line of each value', async () => {
    const [, second] = (await parseSettings('Dockerfile', TEXT)).documents
    expect(second && linesOf(second)).toMatchObject({
      FROM: 'Dockerfile:4',
      'ENV.NODE_OPTIONS': 'Dockerfile:6',
      USER: 'Dockerfile:9',
    })
  })

  it('leaves open what only the build knows', async () => {
    expect(await read('Containerfile', 'FROM ${BASE}\nARG TOKEN\nUSER $WHO\n')).toEqual([
      {
        FROM: { unknown: 'holds a variable that the file gives no value' },
        ARG: { TOKEN: { unknown: 'is given when the image is built' } },
        USER: { unknown: 'holds a variable that the file gives no value' },
      },
    ])
  })
})
