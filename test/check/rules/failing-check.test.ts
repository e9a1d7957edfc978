import { expect, it } from 'vitest'
import { failingCheck } from '../../../src/check/rules/failing-check.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, RELEASE } from '../../builders/hazard-parts.ts'

const CHECK = 'compose.yml services.web.mem_limit <= 2G'
const COMPOSE = 'services:\n  web:\n    image: example\n    mem_limit: 4G\n'
const text = (...more: readonly string[]): string =>
  hazardText(design('- **D1** Memory is limited.', `  - Check: ${CHECK}`, ...more))

it('says what the file holds instead, at the line of the check', async () => {
  const [finding] = await findingsOf(failingCheck, {
    'hazards/HAZ-0001.md': text('  - Status: implemented'),
    'compose.yml': COMPOSE,
  })
  expect(finding).toMatchObject({ level: 'error', control: 'HAZ-0001.D1', place: { line: 10 } })
  expect(finding?.message).toBe(
    `The check "${CHECK}" of control HAZ-0001.D1 does not hold: found 4G (compose.yml:4), expected <= 2G`,
  )
})

it('fails a check whose file is not there', async () => {
  expect(await findingsOf(failingCheck, { 'hazards/HAZ-0001.md': text() })).toHaveLength(1)
})

it('only warns of a planned control, in a release too', async () => {
  const files = { 'hazards/HAZ-0001.md': text('  - Status: planned'), 'compose.yml': COMPOSE }
  const [draft] = await findingsOf(failingCheck, files)
  const [release] = await findingsOf(failingCheck, { ...files, 'hazards/hazards.yaml': RELEASE })
  expect([draft?.level, release?.level]).toEqual(['warning', 'warning'])
})

it('reports each check that fails, not only the first', async () => {
  const both = text('  - Check: compose.yml services.web.image = other')
  expect(
    await findingsOf(failingCheck, { 'hazards/HAZ-0001.md': both, 'compose.yml': COMPOSE }),
  ).toHaveLength(2)
})
