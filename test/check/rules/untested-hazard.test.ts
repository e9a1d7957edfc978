import { describe, expect, it } from 'vitest'
import { untestedHazard } from '../../../src/check/rules/untested-hazard.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { findingsIn, hazardText } from '../../builders/hazard-fields.ts'

describe('untested-hazard', () => {
  it('reports a hazard that the tests pass by, at its controls', async () => {
    const text = hazardText({
      'Hazard name': 'No unit',
      'Hazard controls': '- **D1** A unit\n- **D2** A bar code',
    })
    const findings = await findingsIn(untestedHazard, text)
    expect(findings).toMatchObject([{ level: 'warning', place: { line: 5 } }])
    expect(findings[0]?.message).toContain('HAZ-0001 has 2 controls')
  })

  it('counts a test that carries the id of a control', async () => {
    const report = '<testsuite name="dose"><testcase name="HAZ-0001.D1 shows the unit"/></testsuite>'
    const files = {
      'hazards/HAZ-0001.md': hazardText({ 'Hazard controls': '- **D1** A unit\n- **D2** A bar code' }),
      'reports/junit.xml': report,
    }
    expect(await findingsOf(untestedHazard, files)).toEqual([])
  })

  it('leaves a hazard without controls to another rule', async () => {
    expect(await findingsIn(untestedHazard, hazardText({ 'Hazard name': 'No unit' }))).toEqual([])
  })
})
