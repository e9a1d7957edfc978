import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECK_OPERATORS } from '../../src/domain/control.ts'
import type { CheckLine } from '../../src/domain/control.ts'
import { evaluateCheck } from '../../src/link/check-settings.ts'
import { parseSettings } from '../../src/parse/parse-settings.ts'
import { parseCheckLine } from '../../src/parse/references.ts'
import { written } from '../builders/a-hazard.ts'

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
const check = (line: string, text = COMPOSE, file = 'compose.yml') =>
  evaluateCheck(parseCheckLine(written(`${file} ${line}`)), parseSettings(file, text))

const saying = (line: string, text?: string, file?: string) => {
  const { holds, explanation } = check(line, text, file)
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
  ])('%s', (line, expected) => {
    expect(saying(line)).toBe(expected)
  })

  it.each([
    ['services.backend.restart <= 2', 'fails: found unless-stopped, which is no quantity'],
    ['services.backend.cpus <= many', 'fails: found 2.0, but "many" is no quantity'],
    ['services.backend.cpus <= 1m30s', 'fails: found 2.0, which cannot be compared with 1m30s'],
    ['services.backend.ports = 80:80', 'fails: found a list, which cannot be compared'],
    ['services.backend != x', 'fails: found a map, which cannot be compared'],
    ['ratio != 3', 'fails: found NaN, which cannot be compared'],
    ['services.backend.restart matches unless.*', 'fails: "matches" cannot be looked up by this version'],
    ['services.backend.restart ~ x', 'fails: "~" is no operator'],
    ['services.backend.restart =', 'fails: "=" has no value to compare with'],
    ['services.backend.restart exists always', 'fails: "exists" takes no value, found "always"'],
    ['services..backend exists', 'fails: "services..backend" cannot be read as a path'],
    ['services.backend[ exists', 'fails: "services.backend[" cannot be read as a path'],
    ['', 'fails: "" is no operator'],
  ])('says why %s cannot hold', (line, expected) => {
    expect(saying(line)).toBe(expected)
  })
})

describe('a setting that looks safe and is not', () => {
  it.each([
    ['services.cache.mem_limit <= 2G', 'fails: found 0, which cannot be compared with 2G'],
    ['services.backend.pids_limit <= 100', 'fails: found -1, which means no limit at all'],
    ['services.backend.user != root', 'fails: found ${USER_ID:-root}, which is filled in later'],
    ['services.backend.init != true', 'fails: found yes'],
    ['services.backend.privileged != False', 'fails: found false'],
    [
      'services.backend.environment.DEBUG absent',
      'fails: services.backend.environment is a list, which has no names',
    ],
    ['networks.* absent', 'fails: nothing stands at networks.*'],
    ['networks.*.internal absent', 'fails: nothing stands at networks.*'],
    ['services.gone.*.x absent', 'fails: nothing stands at services.gone.*'],
  ])('%s', (line, expected) => {
    expect(saying(line)).toBe(expected)
  })

  it('is one that a service takes from a file nobody looks at', () => {
    const text =
      'services:\n  api: { extends: { file: common.yml, service: base }, restart: always }\n  db: {}\n'
    expect(saying('services.api.privileged absent', text)).toBe(
      'fails: services.api extends a service that cannot be looked up by this version',
    )
    expect(saying('services.*.privileged absent', text)).toMatch(/^fails: services.api extends/)
    expect(saying('services.db.privileged absent', text)).toMatch(/^holds/)
    expect(saying('services.api exists', text)).toMatch(/^holds/)
  })

  it('is a number that was too long to be read', () => {
    expect(saying('a <= 12345678901234567000', 'a: 12345678901234567890', 'x.yml')).toMatch(/^fails/)
  })
})

describe('a path with a star', () => {
  it('makes its claim of every child, and names those of which it does not hold', () => {
    expect(saying('services.*.restart != no')).toBe('fails: nothing stands at services.cache.restart')
    expect(saying('services.*.mem_limit <= 1G')).toBe(
      'fails: found 2G at services.backend.deploy.resources.limits.memory; ' +
        'found 0 at services.cache.mem_limit, which cannot be compared with 1G',
    )
    expect(saying('services.*.cap_add absent')).toBe('holds: nothing stands at any of 3 places')
    expect(saying('services.backend.ports.* != 22:22')).toBe('holds: it holds at each of 2 places')
    expect(saying('services.backend.ports[*] = 80:80')).toBe(
      'fails: found 443:443 at services.backend.ports[1]',
    )
  })

  it('names no more than three', () => {
    const text = 'a: { b: 1, c: 2, "d.e": 3, f: 4, g: 5 }'
    expect(saying('a.* > 9', text, 'x.yml')).toBe(
      'fails: found 1 at a.b; found 2 at a.c; found 3 at a."d.e"; and 2 more',
    )
  })

  it('does not follow more ways than a person could mean', () => {
    const text = JSON.stringify({
      e: Array.from({ length: 101 }, () => Array.from({ length: 101 }, () => 1)),
    })
    expect(saying('e.*.* = 1', text, 'x.json')).toBe('fails: the path leads to too many values')
  })
})

describe('the two spellings of a limit in Compose', () => {
  it.each([
    ['services.backend.mem_limit <= 2G', 'holds: found 2G'],
    ['services.db.deploy.resources.limits.memory <= 512M', 'holds: found 512m'],
    ['services.backend.mem_limit absent', 'fails: found 2G'],
    ['services.backend.deploy.resources.limits.cpus = 2', 'holds: found 2.0'],
  ])('%s', (line, expected) => {
    expect(saying(line)).toBe(expected)
  })

  it('must both keep to a claim when both are there', () => {
    const text = 'services: { a: { mem_limit: 1G, deploy: { resources: { limits: { memory: 4G } } } } }'
    expect(saying('services.a.mem_limit <= 2G', text)).toBe(
      'fails: found 4G at services.a.deploy.resources.limits.memory',
    )
  })

  it('are two settings in any other file', () => {
    expect(check('services.backend.mem_limit exists', COMPOSE, 'values.yml').holds).toBe(false)
  })
})

describe('a file that cannot be looked at', () => {
  it.each(CHECK_OPERATORS)('lets no claim with "%s" hold', (operator) => {
    const value = operator === 'exists' || operator === 'absent' ? '' : '1'
    const line: CheckLine = parseCheckLine(written(`compose.yml a.b ${operator} ${value}`))
    expect(evaluateCheck(line, undefined).holds).toBe(false)
    expect(evaluateCheck(line, parseSettings('compose.yml', 'a: {b: 1')).holds).toBe(false)
    expect(evaluateCheck(line, parseSettings('compose.toml', 'a = 1')).holds).toBe(false)
  })

  it('is named, with the reason', () => {
    const line = parseCheckLine(written('compose.yml a = 1'))
    expect(evaluateCheck(line, undefined).explanation).toBe('compose.yml is not there')
    expect(evaluateCheck(line, parseSettings('compose.yml', 'a: 1\na: 1')).explanation).toMatch(
      /^compose.yml cannot be read: line 2: /,
    )
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

  const holds = (tree: unknown, path: string, claim: string) =>
    check(`${path} ${claim}`, JSON.stringify(tree), 'x.json').holds

  it('holds when a path is taken away, for every operator but absent', () => {
    fc.assert(
      fc.property(settings, key, step, operator, value, (tree, first, second, operator, value) => {
        const claim = operator === 'exists' ? operator : `${operator} ${value}`
        const less = Object.fromEntries(Object.entries(tree).filter(([name]) => name !== first))
        expect(holds(less, first, claim)).toBe(false)
        expect(holds(less, `${first}.${second}`, claim)).toBe(false)
        expect(holds({ ...tree, [first]: {} }, `${first}.${second}`, claim)).toBe(false)
      }),
    )
  })

  it('never lets a value both be absent and keep to a claim', () => {
    fc.assert(
      fc.property(settings, key, step, operator, value, (tree, first, second, operator, value) => {
        const path = `${first}.${second}`
        const claim = operator === 'exists' ? operator : `${operator} ${value}`
        expect(holds(tree, path, claim) && holds(tree, path, 'absent')).toBe(false)
        expect(holds(tree, path, `= ${value}`) && holds(tree, path, `!= ${value}`)).toBe(false)
      }),
    )
  })
})
