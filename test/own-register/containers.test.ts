import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { isMap } from '../../src/shared/is-map.ts'
import { examineFiles } from '../builders/examine-files.ts'

const COMPOSE = readFileSync('compose.dev.yml', 'utf8')

/** A copy of a tree of settings in which one path has another value, or none. */
const changed = (settings: unknown, [step, ...rest]: readonly string[], value: unknown): unknown => {
  if (step === undefined) return value
  if (!isMap(settings) || !Object.hasOwn(settings, step)) throw new Error(`there is no ${step} to change`)
  const entries = Object.entries(settings).map(([key, old]) => [
    key,
    key === step ? changed(old, rest, value) : old,
  ])
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined))
}

/** The two hazards that speak of compose.dev.yml. */
const HAZARDS: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync('hazards')
    .filter((file) => /^HAZ-000[56]-/.test(file))
    .map((file) => [`hazards/${file}`, readFileSync(`hazards/${file}`, 'utf8')] as const),
)

/** With the environments that ready-made checks are judged in. */
const CONFIG = readFileSync('hazards/hazards.yaml', 'utf8')

/** What they say of the file when one setting is another, or is not there. */
const failingChecks = async (path: readonly string[], value?: unknown): Promise<readonly string[]> => {
  const compose = stringify(changed(parse(COMPOSE), path, value))
  const { judgement } = await examineFiles({
    ...HAZARDS,
    'hazards/hazards.yaml': CONFIG,
    'compose.dev.yml': compose,
  })
  return judgement.findings
    .filter(
      ({ rule, level, message }) =>
        rule === 'failing-check' && level === 'error' && message.includes('compose'),
    )
    .map(({ message }) => message)
}

const SERVICES = ['build', 'site']
const BOUNDS = [
  'deploy.resources.limits.memory',
  'deploy.resources.limits.cpus',
  'deploy.resources.limits.pids',
  'deploy.resources.reservations.memory',
  'deploy.resources.reservations.cpus',
  'memswap_limit',
  'restart',
  'healthcheck',
  'logging',
]

describe('a setting that keeps the containers in bounds', () => {
  it('is there for both of them, as their file stands', async () => {
    expect(await failingChecks(['services', 'site', 'image'], 'nginx')).toEqual([])
  })

  it.each(SERVICES.flatMap((service) => BOUNDS.map((setting) => [service, setting] as const)))(
    'closes the gate when it is taken out: %s %s',
    async (service, setting) => {
      const found = await failingChecks(['services', service, ...setting.split('.')])
      expect(found.join('\n')).toContain(`services.${service}.${setting}`)
    },
  )
})

describe('a setting that keeps the pages to their team', () => {
  it.each([
    ['ports', ['8080:80']],
    ['ports', ['127.0.0.1:8080:80', '0.0.0.0:80:80']],
    ['volumes', ['./build:/usr/share/nginx/html']],
    ['volumes', ['./build:/usr/share/nginx/html:ro', '.:/project:ro']],
    ['read_only', false],
  ] as const)('closes the gate when it is another: %s %j', async (setting, value) => {
    const found = await failingChecks(['services', 'site', setting], value)
    expect(found.join('\n')).toContain(`services.site.${setting}`)
  })
})
