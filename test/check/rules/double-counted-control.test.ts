import { describe, expect, it } from 'vitest'
import { doubleCountedControl } from '../../../src/check/rules/double-counted-control.ts'
import { findingsIn, hazardText } from '../../builders/hazard-fields.ts'

const found = (existing: string, additional: string) =>
  findingsIn(
    doubleCountedControl,
    hazardText({ 'Existing controls': existing, 'Design controls': additional }),
  )

describe('double-counted-control', () => {
  it('sees the same control behind other white space, capitals and emphasis', async () => {
    const findings = await found(
      '- The pharmacist checks\n  every prescription',
      '- **D1** **The Pharmacist** checks every prescription.',
    )
    expect(findings).toMatchObject([{ level: 'error', control: 'HAZ-0001.D1', place: { line: 8 } }])
    expect(findings[0]?.message).toContain('the existing control on line 3')
  })

  it('tells controls apart that differ in a number', async () => {
    expect(await found('- At most 2.5 mg a day', '- At most 25 mg a day')).toEqual([])
  })

  it('leaves two additional controls with the same words to their authors', async () => {
    expect(await found('- A bar code', '- The unit is shown\n- The unit is shown')).toEqual([])
  })
})
