import { describe, expect, it } from 'vitest'
import { linkChecks } from '../../src/link/check-links.ts'
import { READY_CHECKS } from '../../src/link/ready-checks/index.ts'
import { parseCheckLine } from '../../src/parse/references.ts'
import { written } from '../builders/a-hazard.ts'
import { checkFacts } from '../builders/check-facts.ts'

/** What becomes of a line in a Compose file whose service `api` has these settings. */
const saying = async (line: string, api: string, more = '') => {
  const text = `services:\n  api: ${api}\n${more}`
  const facts = await checkFacts(
    { 'compose.yml': text },
    { production: { files: ['compose.yml'], isReleased: true } },
  )
  const [result] = linkChecks([parseCheckLine(written(line))], facts)
  return `${result?.holds === true ? 'holds' : 'fails'}: ${result?.explanation ?? ''}`
}

const LIMIT = 'mem_limit: 1G'

describe('a ready-made check', () => {
  it.each([
    ['container-memory-limit', `{ ${LIMIT} }`],
    ['container-memory-limit api <= 1024M', '{ deploy: { resources: { limits: { memory: 1G } } } }'],
    ['container-memory-limit api >= 512M', `{ ${LIMIT} }`],
    ['container-cpu-limit api <= 2', '{ cpus: "1.5" }'],
    ['reservation-below-limit api', `{ ${LIMIT}, mem_reservation: 512M }`],
    [
      'reservation-below-limit api',
      `{ ${LIMIT}, mem_reservation: 1024M, cpus: 2, deploy: { resources: { reservations: { cpus: 1 } } } }`,
    ],
    ['no-extra-swap api', `{ ${LIMIT}, memswap_limit: 1024m }`],
    ['restart-policy api', '{ restart: always }'],
    ['restart-policy api', '{ restart: "on-failure:3" }'],
    ['restart-policy api', '{ restart: "no", deploy: { restart_policy: { condition: any } } }'],
    ['restart-policy api = unless-stopped', '{ restart: unless-stopped }'],
    ['health-check api', '{ healthcheck: { test: [CMD, curl, -f, x] } }'],
    ['health-check api', '{ healthcheck: { test: curl -f x, disable: false } }'],
    [
      'dependency-waits-for-health api',
      '{ depends_on: { db: { condition: service_healthy }, init: { condition: service_completed_successfully } } }',
    ],
    ['heap-cap-below-limit api', `{ ${LIMIT}, environment: { NODE_OPTIONS: --max-old-space-size=768 } }`],
    [
      'heap-cap-below-limit api',
      `{ ${LIMIT}, environment: ["NODE_OPTIONS=--inspect --max-old-space-size=768"] }`,
    ],
    ['heap-cap-below-limit api', `{ ${LIMIT}, command: node --max-old-space-size=768 main.js }`],
    ['heap-cap-below-limit api', `{ ${LIMIT}, command: [node, "--max_old_space_size", "768", main.js] }`],
    ['connection-pool-bound api', '{ environment: { DB_POOL_MAX: 10 } }'],
    ['connection-pool-bound api <= 10', '{ environment: [SQLALCHEMY_POOL_SIZE=10] }'],
    ['pinned-image api', '{ image: "postgres:16.4" }'],
    ['pinned-image api', '{ image: "registry.example:5000/app:1.2" }'],
    ['pinned-image api', `{ image: "postgres@sha256:${'a'.repeat(64)}" }`],
    ['pinned-image', '{ build: . }', '  db: { image: "postgres:16" }\n'],
    ['container-memory-limit api in compose.yml <= 1G', `{ ${LIMIT} }`],
  ])('%s holds of %s', async (line, api, more = '') => {
    expect(await saying(line, api, more)).toMatch(/^holds/)
  })

  it.each([
    ['container-memory-limit', '{ image: x }', 'api: nothing stands at services.api.mem_limit'],
    [
      'container-memory-limit api',
      '{ mem_limit: 0 }',
      'found 0 at services.api.mem_limit, which means no limit at all',
    ],
    [
      'container-memory-limit api',
      '{ mem_limit: 0G }',
      'found 0G at services.api.mem_limit, which means no limit at all',
    ],
    [
      'container-memory-limit api',
      '{ mem_limit: much }',
      'found much at services.api.mem_limit, which is no amount',
    ],
    [
      'container-memory-limit api',
      '{ mem_limit: "${M}" }',
      'services.api.mem_limit needs M, which nothing here gives a value',
    ],
    ['container-memory-limit api >= 2G', `{ ${LIMIT} }`, 'found 1G'],
    [
      'container-memory-limit api <= 1G',
      `{ ${LIMIT}, deploy: { resources: { limits: { memory: 4G } } } }`,
      'found 4G at services.api.deploy.resources.limits.memory',
    ],
    [
      'container-cpu-limit',
      '{ cpus: -1 }',
      'api: found -1 at services.api.cpus, which means no limit at all',
    ],
    ['reservation-below-limit api', `{ ${LIMIT} }`, 'nothing stands at services.api.mem_reservation'],
    ['reservation-below-limit api', '{ mem_reservation: 1G }', 'nothing stands at services.api.mem_limit'],
    ['reservation-below-limit', `{ ${LIMIT}, mem_reservation: 2G }`, 'api: found 2G'],
    ['reservation-below-limit', `{ ${LIMIT} }`, 'no service has what "reservation-below-limit" looks at'],
    ['no-extra-swap api', `{ ${LIMIT} }`, 'nothing stands at services.api.memswap_limit'],
    ['no-extra-swap api', `{ ${LIMIT}, memswap_limit: 2G }`, 'found 2G'],
    ['no-extra-swap api', `{ ${LIMIT}, memswap_limit: -1 }`, 'found -1'],
    ['restart-policy api', '{ image: x }', 'nothing stands at services.api.restart'],
    ['restart-policy api', '{ restart: "no" }', 'found no, which does not start it again'],
    [
      'restart-policy api',
      '{ restart: always, deploy: { restart_policy: { condition: none } } }',
      'found none, which does not start it again',
    ],
    ['restart-policy api = always', '{ restart: unless-stopped }', 'found unless-stopped'],
    ['health-check api', '{ image: x }', 'nothing stands at services.api.healthcheck.test'],
    ['health-check api', '{ healthcheck: { test: [NONE] } }', 'its test asks nothing'],
    ['health-check api', '{ healthcheck: { test: [CMD] } }', 'its test asks nothing'],
    [
      'health-check api',
      '{ healthcheck: { test: x, disable: true } }',
      'it is switched off, or may be, by healthcheck.disable',
    ],
    [
      'dependency-waits-for-health api',
      '{ depends_on: [db] }',
      'found service_started, which the pattern does not match as a whole',
    ],
    [
      'dependency-waits-for-health',
      '{ image: x }',
      'no service has what "dependency-waits-for-health" looks at',
    ],
    [
      'heap-cap-below-limit api',
      `{ ${LIMIT}, environment: { NODE_OPTIONS: --max-old-space-size=1024 } }`,
      'found a cap of 1024M and a limit of 1G',
    ],
    [
      'heap-cap-below-limit api',
      `{ ${LIMIT}, command: node --max-old-space-size=512, environment: { NODE_OPTIONS: --max-old-space-size=4096 } }`,
      'found a cap of 4096M and a limit of 1G',
    ],
    ['heap-cap-below-limit api', `{ ${LIMIT} }`, 'api has no --max-old-space-size'],
    [
      'heap-cap-below-limit api',
      '{ command: node --max-old-space-size=512 }',
      'nothing stands at services.api.mem_limit',
    ],
    [
      'heap-cap-below-limit api',
      `{ ${LIMIT}, command: node --max-old-space-size=many }`,
      'the cap at services.api.command cannot be read',
    ],
    [
      'heap-cap-below-limit api',
      `{ ${LIMIT}, command: "node --max-old-space-size=\${HEAP}" }`,
      'what stands at services.api.command cannot be told',
    ],
    ['connection-pool-bound api', '{ environment: { DB_POOL_MAX: 0 } }', 'found 0, which is no bound'],
    ['connection-pool-bound api <= 10', '{ environment: { DB_POOL_MAX: 20 } }', 'found 20'],
    [
      'connection-pool-bound api',
      '{ environment: { DB_POOL_MAX: } }',
      'services.api.environment.DB_POOL_MAX is taken from whoever starts it',
    ],
    [
      'connection-pool-bound api',
      '{ environment: { DB_HOST: x } }',
      'the environment of api has no size of a connection pool',
    ],
    ['pinned-image', '{ image: postgres }', 'api: found postgres, which has no tag'],
    ['pinned-image api', '{ image: "postgres:latest" }', 'found postgres:latest, whose tag moves'],
    ['pinned-image api', '{ image: "localhost:5000/app" }', 'found localhost:5000/app, which has no tag'],
    ['pinned-image api', '{ build: . }', 'nothing stands at services.api.image'],
  ])('%s fails of %s', async (line, api, why) => {
    expect(await saying(line, api)).toBe(`fails: ${why}`)
  })

  it('names the services of which it does not hold, and counts the rest', async () => {
    const more = '  b: {}\n  c: {}\n  d: {}\n  e: { mem_limit: 1G }\n'
    expect(await saying('container-memory-limit', '{}', more)).toBe(
      'fails: api: nothing stands at services.api.mem_limit; b: nothing stands at services.b.mem_limit; c: nothing stands at services.c.mem_limit; and 1 more services',
    )
  })

  it.each([
    ['container-memory-limit backend', 'there is no service "backend"'],
    ['container-memory-limt api', 'there is no ready-made check "container-memory-limt"'],
    ['no-extra-swap api <= 1G', '"no-extra-swap" takes no operator, found "<="'],
    [
      'container-memory-limit api exists',
      '"container-memory-limit" compares the limit, which "exists" does not',
    ],
    ['container-memory-limit api <=', '"<=" has no value to compare with'],
    ['container-memory-limit in gone.yml', 'gone.yml is not there'],
    ['container-memory-limit in ../x.yml', '../x.yml climbs out of the repository'],
    ['container-memory-limit in @prod', '"@prod" stands for nothing, expected @compose or a file'],
  ])('that cannot be understood does not hold: %s', async (line, why) => {
    expect(await saying(line, `{ ${LIMIT} }`)).toBe(`fails: ${why}`)
  })

  it('needs services, and environments where it names no file', async () => {
    const [none] = linkChecks([parseCheckLine(written('container-memory-limit'))], await checkFacts({}))
    expect(none?.explanation).toMatch(/^hazards.yaml names no environments, expected /)
    const facts = await checkFacts({ 'values.yml': 'a: 1' })
    const [other] = linkChecks([parseCheckLine(written('container-memory-limit in values.yml'))], facts)
    expect(other?.explanation).toBe('values.yml is no Compose file, expected services in it')
  })

  it('helps whoever mistypes a name', async () => {
    const facts = await checkFacts({ 'compose.yml': 'services: { backend: {} }' })
    const hints = linkChecks(
      ['container-memory-limt', 'my-settings a = 1', 'container-memory-limit backed in compose.yml'].map(
        (line) => parseCheckLine(written(line)),
      ),
      facts,
    ).map(({ hint }) => hint)
    expect(hints).toEqual([
      'did you mean "container-memory-limit"?',
      'a file of this name is written ./my-settings',
      'did you mean "backend"?',
    ])
  })

  it.each(READY_CHECKS.flatMap(({ id, examples }) => examples.map((example) => [id, example] as const)))(
    '%s understands its own example: %s',
    (id, example) => {
      expect(parseCheckLine(written(example))).toMatchObject({ name: id, file: '@compose' })
    },
  )
})

describe('a check of the register’s own', () => {
  const own = {
    'upload-bound': {
      says: 'No upload is larger than the service can hold',
      file: 'nginx.conf',
      path: String.raw`/client_max_body_size\s+(\S+);/`,
      operator: '<=',
      value: '10m',
    },
  }
  const held = async (line: string, size = '10m') => {
    const facts = await checkFacts({ 'nginx.conf': `http {\n  client_max_body_size ${size};\n}\n` }, {}, own)
    return linkChecks([parseCheckLine(written(line))], facts)[0]
  }

  it('stands for the line that hazards.yaml gives it', async () => {
    expect(await held('upload-bound')).toMatchObject({
      holds: true,
      expected: '<= 10m',
      files: ['nginx.conf'],
      found: [{ value: '10m', file: 'nginx.conf', line: 2 }],
    })
    expect(await held('upload-bound', '50m')).toMatchObject({ holds: false, explanation: 'found 50m' })
  })

  it('takes no further words, and no name that is taken', async () => {
    expect(await held('upload-bound api')).toMatchObject({
      holds: false,
      explanation: '"upload-bound" of hazards.yaml takes no further words',
    })
    const facts = await checkFacts({}, {}, { 'pinned-image': own['upload-bound'] })
    const [result] = linkChecks([parseCheckLine(written('pinned-image'))], facts)
    expect(result).toMatchObject({ holds: false })
    expect(result?.explanation).toMatch(/is a ready-made check and one of hazards.yaml/)
  })
})
