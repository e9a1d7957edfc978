import { describe, expect, it } from 'vitest'
import { composeModel } from '../../src/link/compose-model.ts'
import { lookUp, parseSettingsPath } from '../../src/link/settings-path.ts'
import { parseSettings } from '../../src/parse/parse-settings.ts'
import { linesOf, plainOf } from '../builders/plain-settings.ts'

const model = async (files: readonly string[], tree: Readonly<Record<string, string>>) => {
  const settings = await Promise.all(
    Object.entries(tree).map(async ([file, text]) => [file, await parseSettings(file, text)] as const),
  )
  return composeModel(files, { settings: new Map(settings), paths: new Set(Object.keys(tree)) })
}

/** The service `api` of these files, laid over each other. */
const api = async (...texts: readonly string[]) => {
  const tree = Object.fromEntries(
    texts.map((text, index) => [`${index}.yml`, `services:\n  api:\n    ${text}\n`]),
  )
  const { root } = await model(Object.keys(tree), tree)
  const found = root && lookUp(root, parseSettingsPath('services.api') ?? [])?.[0]?.node
  return found && plainOf(found)
}

describe('several Compose files', () => {
  it('are laid over each other: maps merge, sequences append, all else replaces', async () => {
    expect(
      await api(
        '{ restart: always, cap_add: [A], deploy: { resources: { limits: { memory: 1G, cpus: 1 } } } }',
        '{ restart: "no", cap_add: [B], deploy: { resources: { limits: { memory: 2G } } } }',
      ),
    ).toEqual({
      restart: 'no',
      cap_add: ['A', 'B'],
      deploy: { resources: { limits: { memory: '2G', cpus: 1 } } },
    })
  })

  it('replace commands and the test of a health check', async () => {
    expect(
      await api(
        '{ command: [a], entrypoint: [a], healthcheck: { test: [CMD, a], retries: 3 } }',
        '{ command: b, entrypoint: [b], healthcheck: { test: [CMD, b] } }',
      ),
    ).toEqual({ command: 'b', entrypoint: ['b'], healthcheck: { test: ['CMD', 'b'], retries: 3 } })
  })

  it('replace a port, a volume, a secret and a config that is there already', async () => {
    expect(
      await api(
        '{ ports: ["80:80", "443:443"], volumes: ["./a:/data", "./b:/b"], secrets: [s, { source: x, target: y }] }',
        '{ ports: ["80:80/tcp", "81:80"], volumes: [{ type: bind, source: ./c, target: /data }], secrets: [s] }',
      ),
    ).toEqual({
      ports: ['443:443', '80:80/tcp', '81:80'],
      volumes: ['./b:/b', { type: 'bind', source: './c', target: '/data' }],
      secrets: [{ source: 'x', target: 'y' }, 's'],
    })
  })

  it('delete with !reset, and replace as a whole with !override', async () => {
    const base = '{ ports: ["80:80"], environment: { A: 1, B: 2 }, mem_limit: 1G }'
    expect(
      await api(base, '{ ports: !reset [], mem_limit: !reset null, environment: { B: !reset null } }'),
    ).toEqual({
      environment: { A: 1 },
    })
    expect(await api(base, '{ ports: !override ["81:81"], environment: !override { C: "3" } }')).toEqual({
      ports: ['81:81'],
      environment: { C: '3' },
      mem_limit: '1G',
    })
  })

  it('may list in one file what they map in the other', async () => {
    expect(
      await api(
        '{ environment: [A=1, B=2], labels: [x=1], depends_on: [db], dns: 1.1.1.1 }',
        '{ environment: { B: 3 }, labels: { y: 2 }, depends_on: { db: { condition: service_healthy } }, dns: [8.8.8.8] }',
      ),
    ).toEqual({
      environment: { A: '1', B: 3 },
      labels: { x: '1', y: 2 },
      depends_on: { db: { condition: 'service_healthy' } },
      dns: ['1.1.1.1', '8.8.8.8'],
    })
  })

  it('leave open what cannot be laid over the other, and what is taken from whoever starts them', async () => {
    expect(
      await api('{ mem_limit: 1G, deploy: { replicas: 2 } }', '{ mem_limit: , deploy: [x] }'),
    ).toMatchObject({
      mem_limit: { unknown: 'is written in 1.yml in a way that cannot be laid over what 0.yml says' },
      deploy: { unknown: 'is written in 1.yml in a way that cannot be laid over what 0.yml says' },
    })
    expect(await api('{ environment: [DEBUG], build: { args: { A: } } }')).toEqual({
      environment: { DEBUG: { unknown: 'is taken from whoever starts it' } },
      build: { args: { A: { unknown: 'is taken from whoever starts it' } } },
    })
  })

  it('keep the file and the line of each value', async () => {
    const { root, files } = await model(['compose.yml', 'compose.prod.yml'], {
      'compose.yml': 'services:\n  api:\n    restart: always\n    environment:\n      - A=1\n',
      'compose.prod.yml': 'services:\n  api:\n    mem_limit: 2G\n',
    })
    expect(root && linesOf(root)).toEqual({
      'services.api.restart': 'compose.yml:3',
      'services.api.environment.A': 'compose.yml:5',
      'services.api.mem_limit': 'compose.prod.yml:3',
    })
    expect(files).toEqual(['compose.yml', 'compose.prod.yml'])
  })

  it.each([
    [{ 'compose.yml': 'services: {}' }, 'compose.prod.yml is not there'],
    [
      { 'compose.yml': 'services: {}', 'compose.prod.yml': 'services: [' },
      /^compose.prod.yml cannot be read: line 1/,
    ],
    [{ 'compose.yml': 'services: {}\n---\na: 1', 'compose.prod.yml': '' }, /no single document/],
    [{ 'compose.yml': 'include: [x.yml]', 'compose.prod.yml': '' }, /includes other files/],
  ])('that cannot all be looked at come to nothing: %j', async (tree, problem) => {
    const { root, problem: found } = await model(['compose.yml', 'compose.prod.yml'], tree)
    expect(root).toBeUndefined()
    expect(found).toMatch(problem)
  })
})

describe('a service that extends another', () => {
  const services = async (text: string, more: Readonly<Record<string, string>> = {}) => {
    const { root } = await model(['compose.yml'], { 'compose.yml': `services:\n${text}`, ...more })
    return root && plainOf(root)
  }

  it('has what the other has, its own settings first', async () => {
    const text =
      '  base: { restart: always, cap_drop: [ALL], command: [a], environment: { A: "1" } }\n' +
      '  api: { extends: { service: base }, restart: "no", cap_drop: [KILL], command: [b], environment: [B=2] }\n' +
      '  web: { extends: api, cpus: 1 }\n'
    const api = { restart: 'no', cap_drop: ['ALL', 'KILL'], command: ['b'], environment: { A: '1', B: '2' } }
    expect(await services(text)).toMatchObject({ services: { api, web: { ...api, cpus: 1 } } })
    expect(await services(text)).not.toHaveProperty('services.web.extends')
  })

  it('may build on a file, which may build on others as seen from its own folder', async () => {
    const tree = {
      'compose.yml': 'services:\n  api: { extends: { file: ops/base.yml, service: web } }\n',
      'ops/base.yml': 'services:\n  web:\n    extends: { file: deep.yml, service: x }\n    cpus: 1\n',
      'ops/deep.yml': 'services:\n  x:\n    mem_limit: ${MEMORY}\n',
      '.env': 'MEMORY=1G\n',
    }
    const { root, files } = await model(['compose.yml'], tree)
    expect(root && plainOf(root)).toEqual({ services: { api: { cpus: 1, mem_limit: '1G' } } })
    expect(root && linesOf(root)).toMatchObject({ 'services.api.mem_limit': 'ops/deep.yml:3' })
    expect([...files].sort()).toEqual(['.env', 'compose.yml', 'ops/base.yml', 'ops/deep.yml'])
  })

  it.each([
    ['another file that is not there', '  api: { extends: { file: common.yml, service: base } }\n'],
    ['a file outside the repository', '  api: { extends: { file: ../../etc/x.yml, service: base } }\n'],
    ['a service that is not there', '  api: { extends: base }\n'],
    ['itself, in a ring', '  api: { extends: web }\n  web: { extends: api }\n'],
    [
      'one that is unknown in turn',
      '  api: { extends: web }\n  web: { extends: { file: a.yml, service: b } }\n',
    ],
    ['nobody can tell what', '  api: { extends: { service: [x] } }\n'],
  ])('is unknown as a whole where that is %s', async (_, text) => {
    expect(await services(text)).toHaveProperty('services.api.unknown')
  })

  it('is not followed through a chain without end', async () => {
    const chain = Array.from({ length: 3000 }, (_, i) => `  s${i}: { extends: s${i + 1} }\n`).join('')
    expect(await services(`${chain}  s3000: { restart: always }\n`)).toHaveProperty('services.s0.unknown')
  })
})

describe('a variable', () => {
  const value = async (written: string, env?: string) => {
    const tree = {
      'c.yml': `services: { api: { x: ${JSON.stringify(written)} } }`,
      ...(env === undefined ? {} : { '.env': env }),
    }
    const { root, problem } = await model(['c.yml'], tree)
    const x = root && lookUp(root, parseSettingsPath('services.api.x') ?? [])?.[0]?.node
    if (x === undefined) return problem
    return x.kind === 'scalar' ? [x.value, x.remark] : plainOf(x)
  }

  it.each([
    ['${M:-2G}', undefined, ['2G', 'a default that M may replace']],
    ['${M-2G}', undefined, ['2G', 'a default that M may replace']],
    ['${M:-2G}', 'M=', ['2G', 'a default that M may replace']],
    ['${M-2G}', 'M=', ['', 'M as .env has it']],
    ['${M:-2G}', 'M=4G', ['4G', 'M as .env has it']],
    ['a-$M-b', 'M=1', ['a-1-b', 'M as .env has it']],
    ['${M:?why}', 'M=1', ['1', 'M as .env has it']],
    ['${M:+set}', 'M=1', ['set', undefined]],
    ['${A:-${B:-x}}', undefined, ['x', 'a default that B may replace, a default that A may replace']],
    ['$$HOME and $${X}', undefined, ['$HOME and ${X}', undefined]],
  ])('%s with %j is filled in', async (written, env, expected) => {
    expect(await value(written, env)).toEqual(expected)
  })

  it.each([
    ['${M}', undefined],
    ['$M', undefined],
    ['${M:?why}', undefined],
    ['${M:?why}', 'M='],
    ['${M:+set}', undefined],
    ['${M', undefined],
    ['cost: $', undefined],
    ['${M', 'M=1'],
    ['${M}', 'M=1\nM=2'],
  ])('%s with %j is unknown', async (written, env) => {
    expect(await value(written, env)).toHaveProperty('unknown')
  })

  it('comes from the env files that an environment names, in the place of .env', async () => {
    const tree = {
      'compose.yml': 'services: { api: { mem_limit: "${M}", cpus: "${C:-1}" } }',
      '.env': 'M=1G\nC=4\n',
      'production.env': 'M=2G\n',
    }
    const { root, files } = await model(['compose.yml', 'production.env'], tree)
    expect(root && plainOf(root)).toEqual({ services: { api: { mem_limit: '2G', cpus: '1' } } })
    expect(files).toEqual(['compose.yml', 'production.env'])
    expect((await model(['compose.yml', 'gone.env'], tree)).problem).toBe('gone.env is not there')
  })
})
