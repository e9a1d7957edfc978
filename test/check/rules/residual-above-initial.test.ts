import { describe, expect, it } from 'vitest'
import { residualAboveInitial } from '../../../src/check/rules/residual-above-initial.ts'
import { findingsIn, hazardText, initially, residually } from '../../builders/hazard-fields.ts'

describe('residual-above-initial', () => {
  it('reports an axis that rises although the level of risk falls', async () => {
    const text = hazardText({
      ...initially('Very High', 'Significant'),
      ...residually('Very Low', 'Considerable'),
    })
    const findings = await findingsIn(residualAboveInitial, text)
    expect(findings).toMatchObject([{ level: 'error', place: { line: 12 } }])
    expect(findings[0]?.message).toMatch(
      /severity of HAZ-0001 is Considerable, but the initial one is Significant/,
    )
  })

  it('reports each axis that rises', async () => {
    const text = hazardText({ ...initially('Low', 'Minor'), ...residually('Medium', 'Major') })
    expect(await findingsIn(residualAboveInitial, text)).toHaveLength(2)
  })

  it('lets a residual stay what the initial risk was', async () => {
    const text = hazardText({ ...initially('Low', 'Major'), ...residually('Low', 'Major') })
    expect(await findingsIn(residualAboveInitial, text)).toEqual([])
  })

  it('compares the one axis that both assessments score', async () => {
    const text = hazardText({ ...initially('Low', 'TBC'), ...residually('High', 'TBC') })
    expect(await findingsIn(residualAboveInitial, text)).toMatchObject([{ place: { line: 11 } }])
  })
})
