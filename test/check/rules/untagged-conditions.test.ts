import { describe, expect, it } from 'vitest'
import { untaggedConditions } from '../../../src/check/rules/untagged-conditions.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { findingsIn, hazardText } from '../../builders/hazard-fields.ts'

const HAZARD = { 'Hazard name': 'A dose is shown without its unit' }
const tagged = (head: string): string => hazardText(HAZARD, head)

describe('untagged-conditions', () => {
  it('says which kind of hazard nobody has looked for', async () => {
    const findings = await findingsIn(untaggedConditions, tagged('- Conditions: normal'))
    expect(findings).toMatchObject([
      {
        message: 'No hazard of the register says that it arises from a fault, expected at least one',
        place: { file: 'hazards/hazards.yaml' },
        hazard: undefined,
      },
    ])
  })

  it('is satisfied by one hazard that arises in both conditions', async () => {
    expect(await findingsIn(untaggedConditions, tagged('- Conditions: normal, fault'))).toEqual([])
  })

  it('does not let a withdrawn hazard stand for its conditions', async () => {
    const text = hazardText({ ...HAZARD, 'Hazard status': 'Withdrawn' }, '- Conditions: normal, fault')
    expect(await findingsIn(untaggedConditions, text)).toHaveLength(2)
  })

  it('reports a hazard that says neither', async () => {
    const findings = await findingsOf(untaggedConditions, {
      'hazards/HAZ-0001.md': tagged('- Conditions: normal, fault'),
      'hazards/HAZ-0002.md': tagged(''),
    })
    expect(findings).toMatchObject([{ hazard: 'HAZ-0002', place: { file: 'hazards/HAZ-0002.md', line: 1 } }])
  })
})
