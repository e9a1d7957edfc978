import { describe, expect, it } from 'vitest'
import { undeclaredMatrix } from '../../../src/check/rules/undeclared-matrix.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-fields.ts'

const found = (yaml: string) =>
  findingsOf(undeclaredMatrix, {
    'hazards/HAZ-0001.md': hazardText({ 'Hazard name': 'A dose is shown without its unit' }),
    'hazards/hazards.yaml': yaml,
  })

describe('undeclared-matrix', () => {
  it('stops a release that is scored by a default nobody chose', async () => {
    const findings = await found('product: { name: Example }\nprofile: release\n')
    expect(findings).toMatchObject([{ level: 'error', place: { file: 'hazards/hazards.yaml' } }])
  })

  it('is a warning while the register is being written', async () => {
    expect(await found('product: { name: Example }\n')).toMatchObject([{ level: 'warning' }])
  })

  it("is silent once the plan's matrix is named", async () => {
    expect(await found('product: { name: Example }\nmatrix: nhs\n')).toEqual([])
  })
})
