import { describe, expect, it } from 'vitest'
import { ownerlessControl } from '../../../src/check/rules/ownerless-control.ts'
import { findingsIn, hazardText } from '../../builders/hazard-fields.ts'

describe('ownerless-control', () => {
  it('reports the controls of the deploying organisation that nobody owns, each at its line', async () => {
    const text = hazardText({
      'Training controls': '- **P1** Read the unit\n  - Owner: lead pharmacist',
      'Business process controls':
        '- **B1** A second prescriber signs\n  - Owner: TBC\n- A weekly count of errors',
    })
    const findings = await findingsIn(ownerlessControl, text)
    expect(findings.map(({ level, control, place }) => [level, control, place.line])).toEqual([
      ['warning', 'HAZ-0001.B1', 9],
      ['warning', undefined, 10],
    ])
    expect(findings[1]?.message).toContain('"A weekly count of errors"')
  })

  it('asks for no owner of what the manufacturer builds or of what was there before', async () => {
    const text = hazardText({ 'Existing controls': '- A bar code', 'Design controls': '- **D1** A unit' })
    expect(await findingsIn(ownerlessControl, text)).toEqual([])
  })
})
