import { describe, expect, it } from 'vitest'
import { unreasonedApproval } from '../../../src/check/rules/unreasoned-approval.ts'
import { approved, APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, initially, residually, VERIFIED } from '../../builders/hazard-fields.ts'

const found = async (
  ask: { readonly control?: string; readonly head?: string; readonly status?: string } = {},
) =>
  findingsOf(
    unreasonedApproval,
    await approved({
      'hazards/hazards.yaml': APPROVING_CONFIG,
      'hazards/HAZ-0001.md': hazardText(
        {
          'Hazard name': 'No unit',
          ...initially('High', 'Major'),
          'Design controls (manufacturer)': ask.control ?? '- **D1** Nothing shows it.',
          ...residually('Very Low', 'Minor'),
          'Hazard status': ask.status ?? 'Open',
        },
        ask.head,
      ),
      ...VERIFIED.files,
    }),
  )

describe('unreasoned-approval', () => {
  it('asks why a risk above the claim was accepted', async () => {
    const [finding] = await found()
    expect(finding?.message).toContain(
      'HAZ-0001 is approved at a risk of 4 today, above the 1 that is claimed',
    )
  })

  it('is silent where the reason is written', async () => {
    expect(await found({ head: '- Approval reason: the cap comes with release 2' })).toEqual([])
  })

  it('takes no placeholder for a reason', async () => {
    expect(await found({ head: '- Approval reason: TBC' })).toHaveLength(1)
  })

  it('asks nothing where the claim is earned, nor of a withdrawal', async () => {
    expect(await found({ control: VERIFIED.control })).toEqual([])
    expect(await found({ status: 'Withdrawn' })).toEqual([])
  })
})
