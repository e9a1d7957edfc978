import { describe, expect, it } from 'vitest'
import { unexplainedSeverityReduction } from '../../../src/check/rules/unexplained-severity-reduction.ts'
import { findingsIn, hazardText, initially, residually } from '../../builders/hazard-fields.ts'

const found = (reduces: string, ...lines: readonly string[]) =>
  findingsIn(
    unexplainedSeverityReduction,
    hazardText({
      ...initially('Medium', 'Major'),
      'Design controls': `- **D1** No dose above the maximum can be entered.\n  - ${reduces}\n- **D2** The unit is shown.`,
      ...residually('Medium', 'Considerable', ...lines),
    }),
  )

describe('unexplained-severity-reduction', () => {
  it('is not satisfied by a control that makes harm less likely', async () => {
    expect(await found('Reduces: likelihood by 1')).toMatchObject([{ level: 'warning', place: { line: 18 } }])
  })

  it('is not satisfied by a control that the residual leaves out', async () => {
    expect(await found('Reduces: severity by 1', 'Relies on: D2')).toHaveLength(1)
  })

  it('accepts the claim of a control that the residual relies on', async () => {
    expect(await found('Reduces: severity by 1', 'Relies on: D1')).toEqual([])
  })
})
