import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runIn } from '../builders/a-register.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const DATE = '2026-12-01'
const PRODUCTION = 'compose.prod.yml'
const LIMITS = "limits: { cpus: '2.0', memory: 2G }"
const ABOUT =
  'The check "container-memory-limit backend >= 2G" of control HAZ-0003.D2 does not hold in production: '

const workshop = aWorkshop()
const repository = workshop.repository()

beforeAll(() => {
  cpSync('test/golden/clinic-records/project', repository.folder, { recursive: true })
  repository.commit('The worked example')
})
afterAll(workshop.clean)

/** The worked example with other limits of the backend in production: exit code, findings and register. */
const judged = async (limits: string) => {
  const before = readFileSync(repository.at(PRODUCTION), 'utf8')
  expect(before).toContain(LIMITS)
  writeFileSync(repository.at(PRODUCTION), before.replace(LIMITS, limits))
  const { code, out } = await runIn(repository.folder, ['check', '--json', '--date', DATE, '--no-cache'])
  // The register is written whatever else is: PDFs would take their time and say nothing here.
  await runIn(repository.folder, ['build', '--date', DATE, '--no-cache', '--only', 'index'])
  writeFileSync(repository.at(PRODUCTION), before)
  const found: unknown = JSON.parse(out)
  const register: unknown = JSON.parse(readFileSync(repository.at('build/register.json'), 'utf8'))
  return { code, found, register }
}

const listWith = (entry: object): unknown => expect.arrayContaining([expect.objectContaining(entry)])
const having = (fields: object): unknown => expect.objectContaining(fields)

const aHazard = (risk: number) => ({
  hazards: listWith({ id: 'HAZ-0003', current: having({ risk }), residual: having({ risk: 2 }) }),
})

const aFinding = (rest: string) => ({
  findings: listWith({
    rule: 'failing-check',
    level: 'error',
    hazard: 'HAZ-0003',
    control: 'HAZ-0003.D2',
    message: ABOUT + rest,
  }),
})

describe('the memory limit of the backend of the worked example', { timeout: 60_000 }, () => {
  it('earns the residual risk as it stands', async () => {
    const { found, register } = await judged(LIMITS)
    expect(register).toMatchObject(aHazard(2))
    expect(JSON.stringify(found)).not.toContain('HAZ-0003.D2 does not hold in production')
  })

  it.each([
    [
      'is missed when it is dropped',
      "limits: { cpus: '2.0' }",
      'nothing stands at services.backend.mem_limit (compose.yml, compose.prod.yml), expected >= 2G',
    ],
    [
      'is missed when it is 512M where 2G is claimed',
      "limits: { cpus: '2.0', memory: 512M }",
      'found 512M (compose.prod.yml:12), expected >= 2G',
    ],
  ])('%s: with control, file, line and environment; the risk goes back up', async (_, limits, rest) => {
    const { code, found, register } = await judged(limits)
    expect(code).toBe(1)
    expect(found).toMatchObject(aFinding(rest))
    expect(register).toMatchObject(aHazard(3))
  })
})
