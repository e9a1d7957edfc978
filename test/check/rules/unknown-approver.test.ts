import { describe, expect, it } from 'vitest'
import { unknownApprover } from '../../../src/check/rules/unknown-approver.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-fields.ts'

const PEOPLE = `product: { name: Example }
people: [{ name: A. Example, role: clinical-safety-officer, body: GMC, number: "0000000", checked: 2026-10-01 }]
`

const found = (approved: string) =>
  findingsOf(unknownApprover, {
    'hazards/HAZ-0001.md': hazardText({ 'Hazard name': 'No unit' }, `- Approved: ${approved}`),
    'hazards/hazards.yaml': PEOPLE,
  })

describe('unknown-approver', () => {
  it('reports a number that is one digit off, and says what is listed', async () => {
    const findings = await found('A. Example, GMC 0000001, 2026-10-15, of 3f9a2c71')
    expect(findings).toMatchObject([{ level: 'error', place: { line: 1 } }])
    expect(findings[0]?.message).toContain('(GMC 0000001), but hazards.yaml lists A. Example (GMC 0000000)')
  })

  it('reports somebody nobody has listed', async () => {
    const [finding] = await found('B. Example, GMC 0000000, 2026-10-15, of 3f9a2c71')
    expect(finding?.message).toContain('lists nobody of that name')
  })

  it('reports a person of whom the register shows no registration', async () => {
    const files = {
      'hazards/HAZ-0001.md': hazardText(
        { 'Hazard name': 'No unit' },
        '- Approved: A. Example, GMC 0000000, 2026-10-15, of 3f9a2c71',
      ),
      'hazards/hazards.yaml': 'product: { name: Example }\npeople: [{ name: A. Example }]\n',
    }
    const [finding] = await findingsOf(unknownApprover, files)
    expect(finding?.message).toContain('lists A. Example (no registration)')
  })

  it('is silent about a listed person, whatever became of the approval', async () => {
    expect(await found('A. Example, GMC 0000000, 2026-10-15, of 3f9a2c71')).toEqual([])
  })
})
