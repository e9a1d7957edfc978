import { describe, expect, it } from 'vitest'
import { unapprovedHazard } from '../../../src/check/rules/unapproved-hazard.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { findingsIn, hazardText } from '../../builders/hazard-fields.ts'

const HAZARD = { 'Hazard name': 'No unit', 'Hazard status': 'Withdrawn' }

describe('unapproved-hazard', () => {
  it('reports a hazard that nobody has approved, a withdrawn one too', async () => {
    expect(await findingsIn(unapprovedHazard, hazardText(HAZARD))).toMatchObject([
      { level: 'warning', place: { line: 1 } },
    ])
  })

  it('keeps such a hazard out of a release', async () => {
    const files = {
      'hazards/HAZ-0001.md': hazardText(HAZARD),
      'hazards/hazards.yaml': 'product: { name: Example }\nprofile: release\n',
    }
    expect(await findingsOf(unapprovedHazard, files)).toMatchObject([{ level: 'error' }])
  })

  it('leaves an approval that does not hold to the rules that say why', async () => {
    const text = hazardText(HAZARD, '- Approved: A. Example, GMC 0000000, 2026-10-15, of 3f9a2c71')
    expect(await findingsIn(unapprovedHazard, text)).toEqual([])
  })
})
