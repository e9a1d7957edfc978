import { expect, it } from 'vitest'
import { unprovenControl } from '../../../src/check/rules/unproven-control.ts'
import { PROVING, TESTED_CONTROL, withProof } from '../../builders/a-proof.ts'
import { findingsOf } from '../../builders/found-by.ts'

const proving = { ...TESTED_CONTROL, 'hazards/hazards.yaml': PROVING }

it('names the controls that nobody has tried, in one finding for each hazard', async () => {
  const [finding, ...more] = await findingsOf(unprovenControl, proving)
  expect(finding).toMatchObject({ level: 'info', help: 'Run "hazards prove HAZ-0001"' })
  expect(finding?.message).toContain('HAZ-0001.D1')
  expect(more).toEqual([])
})

it('says why one was tried in vain', async () => {
  const [finding] = await findingsOf(unprovenControl, await withProof('inconclusive', proving))
  expect(finding?.message).toContain('expected a proof: so it was')
})

it('says nothing of a register in which nobody proves controls', async () => {
  expect(await findingsOf(unprovenControl, TESTED_CONTROL)).toEqual([])
})

it('says nothing of what is proven, of what is vacuous, and of what is not verified anyway', async () => {
  expect(await findingsOf(unprovenControl, await withProof('proven', proving))).toEqual([])
  expect(await findingsOf(unprovenControl, await withProof('vacuous', proving))).toEqual([])
  expect(await findingsOf(unprovenControl, { ...proving, 'reports/junit.xml': '<testsuite/>' })).toEqual([])
})
