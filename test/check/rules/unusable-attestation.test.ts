import { expect, it } from 'vitest'
import { unusableAttestation } from '../../../src/check/rules/unusable-attestation.ts'
import { APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (text: string) =>
  findingsOf(unusableAttestation, {
    'hazards/hazards.yaml': APPROVING_CONFIG,
    'hazards/case/compliance.md': text,
  })

it('names each attestation that cannot count, with its place and the reason', async () => {
  const findings = await found(
    'Made up.\n\n- 2.3.4: Yes, B. Stranger, 2026-10-15 – minutes\n- 9.9.9: Yes, A. Example, GMC 0000000, 2026-10-15 – minutes\n',
  )
  expect(
    findings.map(({ place, message }) => [place.line, /does not count: (.*), expected/.exec(message)?.[1]]),
  ).toEqual([
    [3, 'hazards.yaml lists no "B. Stranger" under "people"'],
    [4, 'there is no clause 9.9.9'],
  ])
})

it('is silent about one that counts, and about other words', async () => {
  expect(
    await found('- 2.3.4: Yes, A. Example, GMC 0000000, 2026-10-15 – minutes\n- nothing else\n'),
  ).toEqual([])
})
