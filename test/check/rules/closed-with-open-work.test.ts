import { describe, expect, it } from 'vitest'
import { closedWithOpenWork } from '../../../src/check/rules/closed-with-open-work.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, initially, residually, VERIFIED } from '../../builders/hazard-fields.ts'

const found = (controls: string, residual: Readonly<Record<string, string>>, status = 'Closed') =>
  findingsOf(closedWithOpenWork, {
    ...VERIFIED.files,
    'hazards/HAZ-0001.md': hazardText({
      ...initially('High', 'Catastrophic'),
      'Design controls': controls,
      ...residual,
      'Hazard status': status,
    }),
  })

describe('closed-with-open-work', () => {
  it('lets a hazard be closed when its controls are verified and its risk is scored', async () => {
    expect(await found(VERIFIED.control, residually('Very Low', 'Catastrophic'))).toEqual([])
  })

  it('reports a control that is not verified, though the residual does not rely on it', async () => {
    const controls = `${VERIFIED.control}\n- **D2** A bar code`
    const findings = await found(controls, residually('Very Low', 'Catastrophic', 'Relies on: D1'))
    expect(findings).toMatchObject([{ level: 'error', place: { line: 24 } }])
    expect(findings[0]?.message).toContain('HAZ-0001.D2 is unverified')
  })

  it('reports a residual risk of 4, and one that nobody has scored', async () => {
    expect((await found(VERIFIED.control, residually('Low', 'Catastrophic')))[0]?.message).toContain(
      'residual risk is 4',
    )
    expect((await found(VERIFIED.control, {}))[0]?.message).toContain('has no score')
  })

  it('leaves an open hazard its open work', async () => {
    expect(await found('- **D2** A bar code', {}, 'Open')).toEqual([])
  })
})
