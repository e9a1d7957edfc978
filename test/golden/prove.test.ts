import { cpSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { schemaOf } from '../../src/validate/schemas.ts'
import { runAt } from '../builders/a-register.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const PROJECT = 'test/golden/clinic-records/project'
const PROOFS = 'hazards/proofs'

const workshop = aWorkshop()
const repository = workshop.repository()

beforeAll(() => {
  cpSync(PROJECT, repository.folder, { recursive: true })
  repository.commit('The worked example')
})
afterAll(workshop.clean)

/** The verdict of each proof in a folder, by control. */
const verdictsIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => {
      const value: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      const isProof = schemaOf('proof')
      if (!isProof(value)) throw new Error(`${name} breaks its schema`)
      return [value.control, value.verdict]
    }),
  )

it('says of the worked example that one control has a vacuous test, and which', () => {
  const verdicts = verdictsIn(join(PROJECT, PROOFS))
  const of = (wanted: string): readonly string[] =>
    Object.entries(verdicts).flatMap(([id, verdict]) => (verdict === wanted ? [id] : []))
  expect(of('vacuous')).toEqual(['HAZ-0004.D2'])
  expect(of('inconclusive')).toEqual(['HAZ-0001.D1', 'HAZ-0004.D4'])
  expect(of('proven')).toHaveLength(14)
})

// HAZARDS_PROVE_ALL=1 proves every control of the example, which takes a minute and more.
const ids =
  process.env['HAZARDS_PROVE_ALL'] === undefined ? ['HAZ-0004.D2', 'HAZ-0001.D3', 'HAZ-0004.D4'] : []

it('finds so again, with its own test runner', { timeout: 600_000 }, async () => {
  repository.remove(PROOFS)
  const PATH = `${resolve('node_modules/.bin')}:${process.env['PATH'] ?? ''}`
  const at = { cwd: repository.folder, env: { PATH, HOME: process.env['HOME'] }, ask: undefined }
  const { code, told } = await runAt(at, ['prove', ...ids, '--yes', '--no-cache', '--date', '2026-12-01'])
  const found = verdictsIn(repository.at(PROOFS))
  const expected = verdictsIn(join(PROJECT, PROOFS))
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((id) => [id, expected[id]])))
  expect(Object.keys(found)).toHaveLength(ids.length || Object.keys(expected).length)
  expect(told).toContain('1 vacuous')
  expect(code).toBe(1)
})
