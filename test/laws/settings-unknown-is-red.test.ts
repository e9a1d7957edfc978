import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examineFiles } from '../builders/examine-files.ts'

/** What the settings of a product say, each list from what keeps to the claims to what does less and less. */
const STATES = {
  base: ['limit', 'none', 'unknown', 'broken', 'gone'],
  production: ['limit', 'lower', 'unlimited', 'reset', 'unknown', 'broken', 'gone'],
  extended: ['there', 'ring', 'gone'],
  variables: ['given', 'twice', 'gone'],
  dev: ['limit', 'lower', 'gone'],
  nginx: ['size', 'remark', 'larger', 'gone'],
} as const
type Part = keyof typeof STATES
type Settings = { readonly [P in Part]: number } & { readonly isMarked: boolean }

const states = (part: Part) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.nat(STATES[part].length - 1))

const settings: fc.Arbitrary<Settings> = fc.record({
  base: states('base'),
  production: states('production'),
  extended: states('extended'),
  variables: states('variables'),
  dev: states('dev'),
  nginx: states('nginx'),
  isMarked: fc.boolean(),
})

const HAZARD = `# Hazard name\n\nx\n
# Likelihood scoring\n\nHigh\n
# Severity scoring\n\nMajor\n
# Design controls (manufacturer)\n
- **D1** The backend has limits.
  - Check: container-memory-limit backend >= 1G
  - Check: @compose services.backend.restart = always
  - Check: @compose services.backend.environment.MODE = strict
  - Check: nginx.conf /client_max_body_size\\s+(\\S+);/ <= 10m
  - Test: test/a.test.ts > works
  - Status: implemented\n
# Residual hazard risk assessment\n
- Likelihood: Low
- Severity: Major
- Relies on: D1\n`

const memory = (line: string): string => `services:\n  backend:\n    ${line}\n`

const BASE = {
  limit: memory('extends: { file: common.yml, service: base }\n    mem_limit: 1G'),
  none: memory('extends: { file: common.yml, service: base }'),
  unknown: memory('extends: { file: common.yml, service: base }\n    mem_limit: ${NOBODY}'),
  broken: 'services: [\n',
  gone: undefined,
}
const PRODUCTION = {
  limit: memory('mem_limit: 2G'),
  lower: memory('mem_limit: 512M'),
  unlimited: memory('mem_limit: 0'),
  reset: memory('mem_limit: !reset null'),
  unknown: memory('mem_limit: ${NOBODY:?}'),
  broken: 'services:\n  backend: 1\n  backend: 2\n',
  gone: undefined,
}
const COMMON = {
  there: 'services:\n  base:\n    restart: always\n    environment: ["MODE=${MODE}"]\n',
  ring: 'services:\n  base: { extends: base }\n',
  gone: undefined,
}
const VARIABLES = { given: 'MODE=strict\n', twice: 'MODE=strict\nMODE=lax\n', gone: undefined }
const DEV = {
  limit: memory('mem_limit: 2G\n    restart: always\n    environment: { MODE: strict }'),
  lower: memory('mem_limit: 1M'),
  gone: undefined,
}
const NGINX = {
  size: 'client_max_body_size 10m;\n',
  remark: '# client_max_body_size 10m;\n',
  larger: 'client_max_body_size 10m;\nclient_max_body_size 50m;\n',
  gone: undefined,
}

const filesOf = (facts: Settings): Readonly<Record<string, string>> => {
  const files = {
    'compose.yml': BASE[STATES.base[facts.base] ?? 'gone'],
    'compose.prod.yml': PRODUCTION[STATES.production[facts.production] ?? 'gone'],
    'common.yml': COMMON[STATES.extended[facts.extended] ?? 'gone'],
    '.env': VARIABLES[STATES.variables[facts.variables] ?? 'gone'],
    'compose.dev.yml': DEV[STATES.dev[facts.dev] ?? 'gone'],
    'nginx.conf': NGINX[STATES.nginx[facts.nginx] ?? 'gone'],
  }
  return {
    'hazards/HAZ-0001.md': HAZARD,
    'hazards/hazards.yaml':
      'product: { name: Example }\nmatrix: nhs\nresults: ["reports/*.xml"]\nenvironments:\n' +
      `  dev: { files: [compose.dev.yml] }\n  production: { files: [compose.yml, compose.prod.yml], released: ${String(facts.isMarked)} }\n`,
    'test/a.test.ts': 'test',
    'reports/junit.xml':
      '<testsuite name="all"><testcase classname="test/a.test.ts" name="works" /></testsuite>',
    ...Object.fromEntries(
      Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
    ),
  }
}

const PARTS: readonly Part[] = ['base', 'production', 'extended', 'variables', 'dev', 'nginx']

/** A current risk as a rank: unknown is above 5. */
const rankOf = async (facts: Settings): Promise<number> => {
  const { log } = await examineFiles(filesOf(facts))
  return log.hazards[0]?.currentRisk.risk ?? 6
}

describe('unknown is red in settings', () => {
  const ALL_WELL: Settings = {
    base: 0,
    production: 0,
    extended: 0,
    variables: 0,
    dev: 0,
    nginx: 0,
    isMarked: true,
  }

  it('a residual risk is earned while every setting keeps to its claim', async () => {
    expect(await rankOf(ALL_WELL)).toBe(3)
    expect(await rankOf({ ...ALL_WELL, isMarked: false })).toBe(3)
  })

  it('every single thing that is worse in the released environment takes it back', async () => {
    for (const part of PARTS.filter((each) => each !== 'dev'))
      for (const index of STATES[part].keys()) {
        // Production overrides the limit of the file below it.
        const isOverridden = part === 'base' && (index === 1 || index === 2)
        if (index > 0 && !isOverridden)
          expect([part, index, await rankOf({ ...ALL_WELL, [part]: index })]).toEqual([part, index, 4])
      }
  })

  it('an environment beside the released one changes nothing, and counts where none is known to be', async () => {
    for (const dev of [1, 2]) {
      expect(await rankOf({ ...ALL_WELL, dev })).toBe(3)
      expect(await rankOf({ ...ALL_WELL, dev, isMarked: false })).toBe(4)
    }
  })

  it('a test is out of date once a file has changed that the released environment is made of', async () => {
    const verificationAfter = async (changed: string) => {
      const { log } = await examineFiles(filesOf(ALL_WELL), { changed: [changed] })
      return log.hazards[0]?.controls[0]?.verification
    }
    for (const file of ['compose.yml', 'compose.prod.yml', 'common.yml', '.env', 'nginx.conf'])
      expect([file, await verificationAfter(file)]).toEqual([file, 'stale'])
    expect(await verificationAfter('compose.dev.yml')).toBe('verified')
  })

  it('less never lowers a current risk', { timeout: 600_000 }, async () => {
    let raised = 0
    const steps = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(settings, steps, async (facts, parts) => {
        let [current, before] = [facts, await rankOf(facts)]
        for (const part of parts) {
          const worse = Math.min(current[part] + 1, STATES[part].length - 1)
          current = { ...current, [part]: worse }
          const after = await rankOf(current)
          expect(after).toBeGreaterThanOrEqual(before)
          if (after > before) raised += 1
          before = after
        }
      }),
      { numRuns: Number(process.env['HAZARDS_RUNS'] ?? 100), seed: 20261126 },
    )
    expect(raised).toBeGreaterThan(10)
  })
})
