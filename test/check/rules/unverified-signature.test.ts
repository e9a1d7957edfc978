import { describe, expect, it } from 'vitest'
import { unverifiedSignature } from '../../../src/check/rules/unverified-signature.ts'
import { approved, APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'

const HAZARD = { 'hazards/HAZ-0001.md': '# Hazard name\n\nNo unit\n\n# Hazard status\n\nOpen\n' }
const REQUIRED = `${APPROVING_CONFIG}approvals: { signature: required }\n`

describe('unverified-signature', () => {
  it('asks for no signature where the register requires none', async () => {
    const files = await approved({ 'hazards/hazards.yaml': APPROVING_CONFIG, ...HAZARD })
    expect(await findingsOf(unverifiedSignature, files)).toEqual([])
  })

  it('counts no approval without one where the register requires it', async () => {
    const files = await approved({ 'hazards/hazards.yaml': REQUIRED, ...HAZARD })
    const [finding] = await findingsOf(unverifiedSignature, files)
    expect(finding?.level).toBe('error')
    expect(finding?.message).toContain('requires a signature, and there is none')
    expect((await examineFiles(files)).judgement.summary.unapproved).toBe(1)
  })

  it('believes no signature that nobody has verified', async () => {
    const files = await approved({ 'hazards/hazards.yaml': APPROVING_CONFIG, ...HAZARD })
    const [finding] = await findingsOf(unverifiedSignature, {
      ...files,
      'hazards/approvals/HAZ-0001.json.sig': 'x',
    })
    expect(finding?.message).toContain('it has not been verified')
  })

  it('takes a policy that nobody understands for the stricter one', async () => {
    const files = await approved({
      'hazards/hazards.yaml': `${APPROVING_CONFIG}approvals: { signature: sometimes }\n`,
      ...HAZARD,
    })
    expect(await findingsOf(unverifiedSignature, files)).toHaveLength(1)
  })
})
