import { describe, expect, it } from 'vitest'
import { hazardFromPattern } from '../../src/compose/new-hazard.ts'
import type { AssessedLog } from '../../src/domain/hazard-log.ts'
import { HAZARD_TYPES } from '../../src/domain/hazard-types.ts'
import { PATTERN_TOPICS } from '../../src/domain/pattern.ts'
import type { Pattern } from '../../src/domain/pattern.ts'
import { READY_CHECKS } from '../../src/link/ready-checks/index.ts'
import { loadPatterns } from '../../src/pipeline-patterns.ts'
import { packageFile } from '../../src/read/package-files.ts'
import { examineFiles } from '../builders/examine-files.ts'

const patterns = await loadPatterns()
const named = patterns.map((pattern) => [pattern.name, pattern] as const)

const hazardOf = (pattern: Pattern): string =>
  hazardFromPattern(
    packageFile('templates/scaffold/hazard-from-pattern.md'),
    { id: 'HAZ-0001', name: pattern.title, date: '2026-10-01', types: [] },
    { pattern, version: '0.0.0' },
  )

const examined = (pattern: Pattern, files: Readonly<Record<string, string>> = {}) =>
  examineFiles({ 'hazards/HAZ-0001-from-a-pattern.md': hazardOf(pattern), ...files })

const controlsIn = ({ hazards }: AssessedLog) => hazards.flatMap(({ controls }) => controls)

/** What any draft is told: nobody has scored, approved or built it yet. */
const OF_A_DRAFT = [
  'unapproved-hazard',
  'unscored-hazard',
  'draft-hazard',
  'untested-hazard',
  'unverified-control',
]

/** A product that meets every ready-made check. */
const COMPOSE = `services:
  database:
    image: "postgres:16.4"
    mem_limit: 1G
    memswap_limit: 1G
    mem_reservation: 512M
    cpus: 1
    restart: unless-stopped
    healthcheck: { test: [CMD, pg_isready] }
  backend:
    image: "example/backend:1.4.0"
    environment: { POOL_SIZE: "20", NODE_OPTIONS: "--max-old-space-size=384" }
    mem_limit: 512M
    memswap_limit: 512M
    mem_reservation: 256M
    cpus: 1
    restart: unless-stopped
    healthcheck: { test: [CMD, /healthy] }
    depends_on: { database: { condition: service_healthy } }
`
const CONFORMING = {
  'compose.yml': COMPOSE,
  'hazards/hazards.yaml':
    'product: { name: Example }\nmatrix: nhs\nresults: ["reports/*.xml"]\nenvironments: { production: { files: [compose.yml] } }\n',
}

describe('the patterns', () => {
  it('offer at least three hazards for each topic', () => {
    const few = PATTERN_TOPICS.filter(({ id }) => patterns.filter(({ topic }) => topic === id).length < 3)
    expect(few).toEqual([])
  })

  it('have one name each', () => {
    expect(new Set(patterns.map(({ title }) => title)).size).toBe(patterns.length)
  })
})

describe.each(named)('the pattern %s', (_name, pattern) => {
  it('says everything that a hazard needs before it can be scored', () => {
    const { description, causes, effect, hazard, harm, conditions, types } = pattern
    for (const words of [description, ...causes, effect, hazard, harm])
      expect(words.length).toBeGreaterThan(10)
    expect(causes.length).toBeGreaterThanOrEqual(3)
    expect(conditions.filter((each) => !['normal', 'fault'].includes(each))).toEqual([])
    expect(types.filter((type) => !HAZARD_TYPES.some((known) => known === type))).toEqual([])
    expect([conditions.length, types.length].every((count) => count > 0)).toBe(true)
  })

  it('meets each cause with a control, and each design control with a test', async () => {
    const { log } = await examined(pattern)
    const controls = controlsIn(log)
    const addressed = controls.flatMap(({ addresses }) => addresses.map(({ text }) => text))
    const causes = pattern.causes.map((_, index) => `cause ${index + 1}`)
    expect(causes.filter((cause) => !addressed.includes(cause))).toEqual([])
    const verified = controls.flatMap(({ verifies }) => verifies.map(({ text }) => `HAZ-0001.${text}`))
    const designed = controls.flatMap(({ id, category }) => (category === 'design' ? (id ?? []) : []))
    expect(designed.filter((id) => !verified.includes(id))).toEqual([])
    expect(verified.filter((id) => !designed.includes(id))).toEqual([])
    expect(new Set(controls.map(({ category }) => category))).toEqual(
      new Set(['design', 'testing', 'training', 'process']),
    )
  })

  it('comes in as a draft that nobody has scored, and says where it is from', async () => {
    const [hazard] = (await examined(pattern)).log.hazards
    expect(hazard?.axes).toEqual({ lifecycle: 'draft', status: undefined, provenance: 'tool' })
    expect(hazard?.provenance).toMatchObject({
      by: `pattern ${pattern.name} of hazards 0.0.0`,
      date: '2026-10-01',
    })
    expect([hazard?.initialRisk.risk, hazard?.currentRisk.risk]).toEqual([undefined, undefined])
    expect(hazard?.approval).toBeUndefined()
  })

  it('claims nothing: every control is planned, and names no file, test or document', async () => {
    const { log } = await examined(pattern)
    for (const control of controlsIn(log)) {
      expect([control.declared, control.code, control.tests, control.evidence]).toEqual([
        'planned',
        [],
        [],
        [],
      ])
      const unready = control.checks.filter(({ name }) => !READY_CHECKS.some(({ id }) => id === name))
      expect(unready).toEqual([])
      expect(control.implementation).not.toBe('shown')
    }
    const toLink = [...pattern.source.controls.matchAll(/- To link: (.*)/g)].map(([, words = '']) => words)
    expect(toLink.filter((words) => !/^(?:Code|Check): (?:the|each|a) /.test(words))).toEqual([])
    expect(pattern.source.controls).not.toMatch(/\w\/\w/)
  })

  it('is told no more than any draft on a product that meets its checks: these still lack a test', async () => {
    const { judgement, log } = await examined(pattern, CONFORMING)
    const own = judgement.findings.filter(({ hazard }) => hazard === 'HAZ-0001')
    const further = own.map(({ rule }) => rule).filter((rule) => !OF_A_DRAFT.includes(rule))
    expect(new Set([...further, 'untested-control'])).toEqual(new Set(['untested-control']))
    expect(controlsIn(log).map(({ verification }) => verification)).not.toContain('verified')
  })

  it('raises no error of its own where the product is another', async () => {
    const { judgement } = await examined(pattern)
    const own = judgement.findings.filter(({ hazard }) => hazard === 'HAZ-0001')
    expect(own.filter(({ level }) => level === 'error')).toEqual([])
  })
})
