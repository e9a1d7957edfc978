import { describe, expect, it } from 'vitest'
import { vanishedProof } from '../../../src/check/rules/vanished-proof.ts'
import { PROOF, TESTED_CONTROL, proofOfToday, withProof } from '../../builders/a-proof.ts'
import { findingsOf } from '../../builders/found-by.ts'

const before = async () => ({ before: { [PROOF]: await proofOfToday('vacuous') } })

describe('a proof that tests are vacuous does not go', () => {
  it('with its file', async () => {
    const [finding] = await findingsOf(vanishedProof, TESTED_CONTROL, await before())
    expect(finding?.level).toBe('error')
    expect(finding?.message).toContain(`no longer stands in ${PROOF}`)
    expect(finding?.message).toContain('see commit 01234567')
  })

  it('by being damaged, or by one that shows nothing', async () => {
    expect(await findingsOf(vanishedProof, { ...TESTED_CONTROL, [PROOF]: '{' }, await before())).toHaveLength(
      1,
    )
    expect(await findingsOf(vanishedProof, await withProof('inconclusive'), await before())).toHaveLength(1)
  })
})

it('is silent once a proof of what is there today says otherwise, or still says so', async () => {
  expect(await findingsOf(vanishedProof, await withProof('proven'), await before())).toEqual([])
  expect(await findingsOf(vanishedProof, await withProof('vacuous'), await before())).toEqual([])
})

it('misses no proof of code, tests or settings that are no longer there', async () => {
  const files = {
    ...TESTED_CONTROL,
    'test/banner.test.ts': "it('shows the open record', () => expect(banner({ name: 'A' })).toBe('A'))\n",
  }
  expect(await findingsOf(vanishedProof, files, await before())).toEqual([])
})

it('misses no proof that spoke for the control', async () => {
  const past = { before: { [PROOF]: await proofOfToday('proven') } }
  expect(await findingsOf(vanishedProof, TESTED_CONTROL, past)).toEqual([])
})
