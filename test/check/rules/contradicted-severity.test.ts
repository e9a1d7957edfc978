import { describe, expect, it } from 'vitest'
import { contradictedSeverity } from '../../../src/check/rules/contradicted-severity.ts'
import { findingsIn, hazardText, initially, residually } from '../../builders/hazard-fields.ts'

describe('contradicted-severity', () => {
  it('reports a single death that is called Catastrophic, at the severity', async () => {
    const findings = await findingsIn(
      contradictedSeverity,
      hazardText(initially('Medium', 'Catastrophic\n\n- Harm: death\n- Patients: single')),
    )
    expect(findings).toMatchObject([{ level: 'error', place: { line: 7 } }])
    expect(findings[0]?.message).toMatch(/is Catastrophic, .* expected Major$/)
  })

  it('reports a severity that is too low for its harm', async () => {
    const text = hazardText(initially('Medium', 'Major\n\n- Harm: death\n- Patients: multiple'))
    expect((await findingsIn(contradictedSeverity, text))[0]?.message).toMatch(
      /is Major, .* expected Catastrophic$/,
    )
  })

  it('looks at the residual scoring too', async () => {
    const text = hazardText({
      ...initially('Medium', 'Major'),
      ...residually('Low', 'Minor', 'Harm: death', 'Patients: single'),
    })
    expect(await findingsIn(contradictedSeverity, text)).toMatchObject([{ place: { line: 12 } }])
  })

  it('has nothing to compare where no severity is written or the patients are not stated', async () => {
    const derived = hazardText(initially('Medium', '- Harm: death\n- Patients: single'))
    const half = hazardText(initially('Medium', 'Minor\n\n- Harm: death'))
    expect(await findingsIn(contradictedSeverity, derived)).toEqual([])
    expect(await findingsIn(contradictedSeverity, half)).toEqual([])
  })
})
