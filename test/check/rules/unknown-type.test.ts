import { describe, expect, it } from 'vitest'
import { unknownType } from '../../../src/check/rules/unknown-type.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { findingsIn, hazardText } from '../../builders/hazard-fields.ts'

describe('unknown-type', () => {
  it('suggests the type that was meant', async () => {
    const findings = await findingsIn(unknownType, hazardText({ 'Hazard type': '- WrongPatent' }))
    expect(findings[0]?.message).toContain('did you mean "WrongPatient"?')
  })

  it('repairs capital letters, and nothing else', async () => {
    const findings = await findingsIn(
      unknownType,
      hazardText({ 'Hazard type': '- wrongpatient\n- Unavailable' }),
    )
    expect(findings.map(({ fix, place }) => [place.line, fix?.[0]?.text])).toEqual([
      [3, 'WrongPatient'],
      [4, undefined],
    ])
  })

  it('does not repair a line of several types, of which it could hit the wrong one', async () => {
    const findings = await findingsIn(unknownType, hazardText({ 'Hazard type': '- WrongDrug, wrongpatient' }))
    expect(findings).toMatchObject([{ fix: undefined }])
  })

  it('accepts the two types that the published list misspells', async () => {
    const text = hazardText({ 'Hazard type': '- WrongDemograhics\n- WrongObeservationIntepretation' })
    expect(await findingsIn(unknownType, text)).toEqual([])
  })

  it('accepts the types that the register adds', async () => {
    const files = {
      'hazards/HAZ-0001.md': hazardText({ 'Hazard type': '- StaleData' }),
      'hazards/hazards.yaml': 'product: { name: Example }\nhazardTypes: [StaleData]\n',
    }
    expect(await findingsOf(unknownType, files)).toEqual([])
  })
})
