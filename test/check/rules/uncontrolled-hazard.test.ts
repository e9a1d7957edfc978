import { describe, expect, it } from 'vitest'
import { uncontrolledHazard } from '../../../src/check/rules/uncontrolled-hazard.ts'
import { findingsIn, hazardText, initially, residually } from '../../builders/hazard-fields.ts'

const found = (fields: Readonly<Record<string, string>>, severity = 'Major') =>
  findingsIn(uncontrolledHazard, hazardText({ ...initially('Medium', severity), ...fields }))

describe('uncontrolled-hazard', () => {
  it('is not satisfied by existing controls', async () => {
    const findings = await found({ 'Existing controls': '- The pharmacist checks', 'Hazard controls': 'TBC' })
    expect(findings).toMatchObject([{ level: 'warning', place: { line: 13 } }])
  })

  it('is satisfied by any other control, planned or not', async () => {
    expect(await found({ 'Training controls': '- Read the unit. Status: Planned.' })).toEqual([])
  })

  it('accepts a reason why nothing more can be done', async () => {
    const fields = residually('Medium', 'Major', 'Further reduction: impractical – a person enters the dose')
    expect(await found(fields)).toEqual([])
  })

  it('does not take the reason of the initial score for one', async () => {
    expect(await found({}, 'Major\n\n- Justification: one patient, death')).toHaveLength(1)
  })

  it('asks for nothing below 3', async () => {
    expect(await found({}, 'Significant')).toEqual([])
  })
})
