import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECK_OPERATORS } from '../../src/domain/control.ts'
import { linkChecks } from '../../src/link/check-links.ts'
import { parseCheckLine } from '../../src/parse/references.ts'
import { written } from '../builders/a-hazard.ts'
import { checkFacts } from '../builders/check-facts.ts'

const COMPOSE = `
services:
  backend:
    image: example/backend:1.4
    restart: unless-stopped
    privileged: false
    cpus: "2.0"
    pids_limit: -1
    ports: ["80:80", "443:443"]
    volumes:
    environment: [DEBUG=1]
    user: "\${USER_ID:-root}"
    stop_signal: \${SIGNAL}
    init: yes
    deploy: { resources: { limits: { memory: 2G } } }
  db:
    mem_limit: 512m
    restart: always
    labels: { "org.example/tier": data, note: .nan }
  cache:
    mem_limit: 0
networks: {}
ratio: .nan
`

/** The result of a Check line as its author writes it, less the file. */
const check = async (line: string, text = COMPOSE, file = 'compose.yml') => {
  const [result] = linkChecks(
    [parseCheckLine(written(`${file} ${line}`))],
    await checkFacts({ [file]: text }),
  )
  if (result === undefined) throw new Error('Unreachable: a line without a result')
  return result
}

const saying = async (line: string, text?: string, file?: string) => {
  const { holds, explanation } = await check(line, text, file)
  return `${holds ? 'holds' : 'fails'}: ${explanation}`
}

describe('a Check line against a Compose file', () => {
  it.each([
    ['services.backend.deploy.resources.limits.memory <= 2G', 'holds: found 2G'],
    ['services.backend.deploy.resources.limits.memory = 2048M', 'holds: found 2G'],
    ['services.backend.deploy.resources.limits.memory < 2gb', 'fails: found 2G'],
    ['services.backend.deploy.resources.limits.memory >= 3G', 'fails: found 2G'],
    ['services.backend.cpus = 2', 'holds: found 2.0'],
    ['services.backend.restart = unless-stopped', 'holds: found unless-stopped'],
    ['services.backend.restart = always', 'fails: found unless-stopped'],
    ['services.backend.restart != always', 'holds: found unless-stopped'],
    ['services.backend.privileged = false', 'holds: found false'],
    ['services.backend.volumes = null', 'holds: found null'],
    ['services.backend.volumes exists', 'holds: found null'],
    ['services.backend.privileged absent', 'fails: found false'],
    ['services.backend.cap_add absent', 'holds: nothing stands at services.backend.cap_add'],
    ['services.backend.cap_add exists', 'fails: nothing stands at services.backend.cap_add'],
    ['services.backend.cap_add != ALL', 'fails: nothing stands at services.backend.cap_add'],
    ['services.backend.ports[1] = 443:443', 'holds: found 443:443'],
    ['services.backend.ports.0 = 80:80', 'holds: found 80:80'],
    ['services.backend.ports[7] exists', 'fails: nothing stands at services.backend.ports[7]'],
    ['services.db.labels."org.example/tier" = data', 'holds: found data'],
    ['services exists', 'holds: found a map'],
  ])('%s', async (line, expected) => {
    expect(await saying(line)).toBe(expected)
  })

  it.each([
    ['services.backend.restart <= 2', 'fails: found unless-stopped, which is no quantity'],
    ['services.backend.cpus <= many', 'fails: found 2.0, but "many" is no quantity'],
    ['services.backend.cpus <= 1m30s', 'fails: found 2.0, which cannot be compared with 1m30s'],
    ['services.backend.ports = 80:80', 'fails: found a list, which cannot be compared'],
    ['services.backend != x', 'fails: found a map, which cannot be compared'],
    ['ratio != 3', 'fails: found NaN, which cannot be compared'],
    [
      'services.backend.restart matches unless',
      'fails: found unless-stopped, which the pattern does not match as a whole',
    ],
    ['services.backend.restart ~ x', 'fails: "~" is no operator'],
    ['services.backend.restart =', 'fails: "=" has no value to compare with'],
    ['services.backend.restart exists always', 'fails: "exists" takes no value, found "always"'],
    ['services..backend exists', 'fails: "services..backend" cannot be read as a path'],
    ['services.backend[ exists', 'fails: "services.backend[" cannot be read as a path'],
    ['', 'fails: "" is no operator'],
  ])('says why %s cannot hold', async (line, expected) => {
    expect(await saying(line)).toBe(expected)
  })
})

describe('a setting that looks safe and is not', () => {
  it.each([
    ['services.cache.mem_limit <= 2G', 'fails: found 0, which cannot be compared with 2G'],
    ['services.backend.pids_limit <= 100', 'fails: found -1, which means no limit at all'],
    ['services.backend.user != root', 'fails: found root, a default that USER_ID may replace'],
    [
      'services.backend.stop_signal != x',
      'fails: services.backend.stop_signal needs SIGNAL, which nothing here gives a value',
    ],
    ['services.backend.init != true', 'fails: found yes'],
    ['services.backend.privileged != False', 'fails: found false'],
    ['services.backend.environment.DEBUG absent', 'fails: found 1'],
    ['services.backend.ports.http absent', 'fails: services.backend.ports is a list, which has no names'],
    ['networks.* absent', 'fails: nothing stands at networks.*'],
    ['networks.*.internal absent', 'fails: nothing stands at networks.*'],
    ['services.gone.*.x absent', 'fails: nothing stands at services.gone.*'],
  ])('%s', async (line, expected) => {
    expect(await saying(line)).toBe(expected)
  })

  it('is a variable that a file of variables may set', async () => {
    const text =
      'services:\n  api: { env_file: api.env, environment: { MODE: strict } }\n  db: { environment: {} }\n'
    expect(await saying('services.*.environment.DEBUG absent', text)).toBe(
      'fails: services.api.env_file names a file that may set services.api.environment.DEBUG',
    )
    expect(await saying('services.api.environment.MODE = strict', text)).toMatch(/^holds/)
    expect(await saying('services.db.environment.DEBUG absent', text)).toMatch(/^holds/)
  })

  it('is one that a service takes from a file nobody looks at', async () => {
    const text =
      'services:\n  api: { extends: { file: common.yml, service: base }, restart: always }\n  db: {}\n'
    expect(await saying('services.api.privileged absent', text)).toBe(
      'fails: services.api extends base, but common.yml is not there',
    )
    expect(await saying('services.*.privileged absent', text)).toMatch(/^fails: services.api extends/)
    expect(await saying('services.db.privileged absent', text)).toMatch(/^holds/)
    expect(await saying('services.api exists', text)).toMatch(/^fails/)
  })

  it('is one that only Compose could make sense of', async () => {
    expect(await saying('a != 1', 'a: !reset 2', 'values.yml')).toMatch(/^fails: a carries !reset/)
  })

  it('is a number that was too long to be read', async () => {
    expect(await saying('a <= 12345678901234567000', 'a: 12345678901234567890', 'x.yml')).toMatch(/^fails/)
  })
})

describe('a path with a star', () => {
  it('makes its claim of every child, and names those of which it does not hold', async () => {
    expect(await saying('services.*.restart != no')).toBe('fails: nothing stands at services.cache.restart')
    expect(await saying('services.*.mem_limit <= 1G')).toBe(
      'fails: found 2G at services.backend.deploy.resources.limits.memory; ' +
        'found 0 at services.cache.mem_limit, which cannot be compared with 1G',
    )
    expect(await saying('services.*.cap_add absent')).toBe('holds: nothing stands at any of 3 places')
    expect(await saying('services.backend.ports.* != 22:22')).toBe('holds: it holds at each of 2 places')
    expect(await saying('services.backend.ports[*] = 80:80')).toBe(
      'fails: found 443:443 at services.backend.ports[1]',
    )
  })

  it('names no more than three', async () => {
    const text = 'a: { b: 1, c: 2, "d.e": 3, f: 4, g: 5 }'
    expect(await saying('a.* > 9', text, 'x.yml')).toBe(
      'fails: found 1 at a.b; found 2 at a.c; found 3 at a."d.e"; and 2 more',
    )
  })

  it('does not follow more ways than a person could mean', async () => {
    const text = JSON.stringify({
      e: Array.from({ length: 101 }, () => Array.from({ length: 101 }, () => 1)),
    })
    expect(await saying('e.*.* = 1', text, 'x.json')).toBe('fails: the path leads to too many values')
  })
})

describe('a path that leads nowhere', () => {
  it('is helped along by what stands beside its first wrong step', async () => {
    expect((await check('services.backed.mem_limit exists')).hint).toBe('did you mean "backend"?')
    expect((await check('services.backed.*.x absent')).hint).toBe('did you mean "backend"?')
    expect((await check('services.api exists')).hint).toBe('services has backend, db, cache')
    expect((await check('volumes exists')).hint).toBe('the file has services, networks, ratio')
    expect((await check('services.backend.x exists')).hint).toMatch(/^services.backend has .* and 7 more$/)
    expect((await check('services.backend.cap_add absent')).hint).toBe('')
  })
})

describe('the two spellings of a limit in Compose', () => {
  it.each([
    ['services.backend.mem_limit <= 2G', 'holds: found 2G'],
    ['services.db.deploy.resources.limits.memory <= 512M', 'holds: found 512m'],
    ['services.backend.mem_limit absent', 'fails: found 2G'],
    ['services.backend.deploy.resources.limits.cpus = 2', 'holds: found 2.0'],
  ])('%s', async (line, expected) => {
    expect(await saying(line)).toBe(expected)
  })

  it('must both keep to a claim when both are there', async () => {
    const text = 'services: { a: { mem_limit: 1G, deploy: { resources: { limits: { memory: 4G } } } } }'
    expect(await saying('services.a.mem_limit <= 2G', text)).toBe(
      'fails: found 4G at services.a.deploy.resources.limits.memory',
    )
  })

  it('are two settings in any other file', async () => {
    expect((await check('services.backend.mem_limit exists', COMPOSE, 'values.yml')).holds).toBe(false)
  })
})

describe('a file that cannot be looked at', () => {
  const claims = CHECK_OPERATORS.map((operator) =>
    operator === 'exists' || operator === 'absent' ? `a.b ${operator}` : `a.b ${operator} 1`,
  )

  it.each(claims)('lets no claim hold: %s', async (claim) => {
    const [gone] = linkChecks([parseCheckLine(written(`compose.yml ${claim}`))], await checkFacts({}))
    expect(gone?.holds).toBe(false)
    expect((await check(claim, 'a: {b: 1')).holds).toBe(false)
  })

  it('is named, with the reason', async () => {
    const [gone] = linkChecks([parseCheckLine(written('compose.yml a = 1'))], await checkFacts({}))
    expect(gone?.explanation).toBe('compose.yml is not there')
    expect((await check('a = 1', 'a: 1\na: 1')).explanation).toMatch(/^compose.yml cannot be read: line 2: /)
  })
})

describe('the law that less evidence never looks safer', () => {
  const key = fc.constantFrom('a', 'b', 'c')
  const scalar = fc.constantFrom<unknown>(1, '2G', 'always', true, null)
  const settings = fc.dictionary(
    key,
    fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }), fc.dictionary(key, scalar)),
  )
  const step = fc.oneof(key, fc.constantFrom('*', '0'))
  const operator = fc.constantFrom(...CHECK_OPERATORS.filter((each) => each !== 'absent'))
  const value = fc.constantFrom('1', '2G', 'always', 'true', 'null', '3')

  const holds = async (tree: unknown, path: string, claim: string) =>
    (await check(`${path} ${claim}`, JSON.stringify(tree), 'x.json')).holds

  it('holds when a path is taken away, for every operator but absent', async () => {
    await fc.assert(
      fc.asyncProperty(settings, key, step, operator, value, async (tree, first, second, operator, value) => {
        const claim = operator === 'exists' ? operator : `${operator} ${value}`
        const less = Object.fromEntries(Object.entries(tree).filter(([name]) => name !== first))
        expect(await holds(less, first, claim)).toBe(false)
        expect(await holds(less, `${first}.${second}`, claim)).toBe(false)
        expect(await holds({ ...tree, [first]: {} }, `${first}.${second}`, claim)).toBe(false)
      }),
    )
  })

  it('never lets a value both be absent and keep to a claim', async () => {
    await fc.assert(
      fc.asyncProperty(settings, key, step, operator, value, async (tree, first, second, operator, value) => {
        const path = `${first}.${second}`
        const claim = operator === 'exists' ? operator : `${operator} ${value}`
        expect((await holds(tree, path, claim)) && (await holds(tree, path, 'absent'))).toBe(false)
        expect((await holds(tree, path, `= ${value}`)) && (await holds(tree, path, `!= ${value}`))).toBe(
          false,
        )
      }),
    )
  })
})
