import { expect, it } from 'vitest'
import { orphanProof } from '../../../src/check/rules/orphan-proof.ts'
import { TESTED_CONTROL, proofOfToday, withProof } from '../../builders/a-proof.ts'
import { findingsOf } from '../../builders/found-by.ts'

it('names a proof of which nobody knows the control, and the nearest one', async () => {
  const proof = await proofOfToday('vacuous', TESTED_CONTROL, { control: 'HAZ-0001.D11' })
  const [finding] = await findingsOf(orphanProof, {
    ...TESTED_CONTROL,
    'hazards/proofs/HAZ-0001.D11.json': proof,
  })
  expect(finding?.message).toContain(
    'is of "HAZ-0001.D11", expected the id of a control; did you mean "HAZ-0001.D1"?',
  )
})

it('is silent about the proof of a control', async () => {
  expect(await findingsOf(orphanProof, await withProof('proven'))).toEqual([])
})
