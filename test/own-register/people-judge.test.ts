import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { RegisterFile } from '../../src/domain/schema-types.ts'
import { schemaOf } from '../../src/validate/schemas.ts'
import { aRepository, FAILING_REPORT, OPEN_PROJECT } from '../builders/a-register.ts'
import type { Repository } from '../builders/a-register.ts'

/** Real repositories take their time on a machine that is busy. */
const PATIENT = { timeout: 60_000 }

/** What a build says of a repository: its register.json, its pages and its last words. */
const built = async (
  repository: Repository,
): Promise<{ readonly register: RegisterFile; readonly pages: readonly string[]; readonly told: string }> => {
  const { code, told } = await repository.run('build', '--only', 'html', '--no-cache', '--out', 'out')
  expect(code).toBe(0)
  const register: unknown = JSON.parse(readFileSync(repository.at('out/register.json'), 'utf8'))
  const isRegister = schemaOf('register')
  if (!isRegister(register)) throw new Error('register.json breaks its own schema')
  const pages = readdirSync(repository.at('out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(repository.at(`out/${name}`), 'utf8'))
  return { register, pages, told }
}

const CONFIG = OPEN_PROJECT['hazards/hazards.yaml'] ?? ''
const WAIVERS = `people: [{ name: A. Example }]
waivers:
  - { rule: failing-control, reason: the rig is being moved, by: A. Example, until: 2026-12-31 }
  - { rule: unearned-residual, reason: the same, by: A. Example, until: 2026-12-31 }\n`

describe('a register that the tool has begun', PATIENT, () => {
  test('holds no score, no approval and nobody who could give one', async () => {
    const repository = aRepository({ 'readme.txt': 'a product' })
    await repository.run('init', '--quiet')
    await repository.run('new', 'A dose is shown in the wrong unit', '--quiet')
    repository.commit()
    const { register, pages } = await built(repository)
    expect(register.hazards).toHaveLength(2)
    for (const { initial, residual, current, approval, reviewed, lifecycle } of register.hazards) {
      expect([initial.likelihood, initial.severity, initial.risk, current.risk]).toEqual([
        null,
        null,
        null,
        null,
      ])
      expect([residual?.risk ?? null, approval, reviewed, lifecycle]).toEqual([null, null, null, 'draft'])
    }
    expect(register.summary.unscored).toBe(2)
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.filter((page) => !page.includes('DRAFT'))).toEqual([])
    expect((await repository.run('check', '--no-cache')).out).toContain('missing-safety-officer')
  })
})

describe('a waiver', PATIENT, () => {
  test('opens the gate and moves no risk', async () => {
    const failing = { ...OPEN_PROJECT, 'reports/junit.xml': FAILING_REPORT }
    const plain = aRepository(failing)
    const waived = aRepository({ ...failing, 'hazards/hazards.yaml': `${CONFIG}${WAIVERS}` })
    const gates = [await plain.run('check', '--no-cache'), await waived.run('check', '--no-cache')]
    const [without, with_] = [await built(plain), await built(waived)]
    const risks = ({ register }: typeof without) =>
      register.hazards.map(({ current, controls }) => [
        current,
        controls.map(({ verification }) => verification),
      ])
    expect(gates.map(({ code }) => code)).toEqual([1, 0])
    expect(risks(with_)).toEqual(risks(without))
    expect(JSON.stringify(risks(with_))).toContain('failing')
  })
})

describe('the profile', PATIENT, () => {
  test.each(['draft', 'release'])('%s is named on a page', async (profile) => {
    const repository = aRepository({
      ...OPEN_PROJECT,
      'hazards/hazards.yaml': `${CONFIG}profile: ${profile}\n`,
    })
    const { pages } = await built(repository)
    const text = pages
      .join(' ')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
    expect(text).toContain(`Profile ${profile}`)
  })
})

describe('a build', PATIENT, () => {
  test('says that the gate is closed, though it was written', async () => {
    const { told } = await built(aRepository({ ...OPEN_PROJECT, 'reports/junit.xml': FAILING_REPORT }))
    expect(told).toMatch(/[1-9]\d* errors, .*: the gate is closed\n$/)
  })

  test('says that it is open where it is', async () => {
    const { told } = await built(aRepository(OPEN_PROJECT))
    expect(told).toMatch(/\b0 errors, .*: the gate is open\n$/)
  })
})
