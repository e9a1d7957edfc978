import { describe, expect, it } from 'vitest'
import { unscoredResidual } from '../../../src/check/rules/unscored-residual.ts'
import { findingsIn, hazardText, initially, residually } from '../../builders/hazard-fields.ts'

const IMPLEMENTED = '- **D1** Every dose is shown with its unit.\n  - Status: implemented'
const found = (fields: Readonly<Record<string, string>>) =>
  findingsIn(unscoredResidual, hazardText({ ...initially('Medium', 'Major'), ...fields }))

describe('unscored-residual', () => {
  it('reports controls in place of which nobody knows what they leave, at the heading', async () => {
    const findings = await found({ 'Design controls': IMPLEMENTED, 'Residual hazard risk assessment': 'TBC' })
    expect(findings).toMatchObject([{ place: { line: 14 } }])
  })

  it('names the axis that has no score', async () => {
    const findings = await found({ 'Design controls': IMPLEMENTED, ...residually('Low', 'TBC') })
    expect(findings[0]?.message).toBe(
      'HAZ-0001 has controls in place (HAZ-0001.D1), but no residual severity, expected both scores',
    )
  })

  it('waits as long as no control is in place', async () => {
    expect(await found({ 'Design controls': IMPLEMENTED.replace('implemented', 'planned') })).toEqual([])
  })

  it('does not count existing controls: the initial score has them already', async () => {
    expect(await found({ 'Existing controls': IMPLEMENTED.replace('D1', 'E1') })).toEqual([])
  })
})
