import { describe, expect, it } from 'vitest'
import { oversizedReduction } from '../../../src/check/rules/oversized-reduction.ts'
import { findingsIn, hazardText, initially, residually } from '../../builders/hazard-fields.ts'

const PEOPLE = {
  'Training controls': '- **P1** Prescribers are told to look at the unit.',
  'Business process controls': '- **B1** A second prescriber signs.',
}
const found = (from: string, to: string, controls: Readonly<Record<string, string>>) =>
  findingsIn(
    oversizedReduction,
    hazardText({ ...initially(from, 'Major'), ...controls, ...residually(to, 'Major') }),
  )

describe('oversized-reduction', () => {
  it('reports a fall of two steps that people alone shall bring about', async () => {
    const findings = await found('High', 'Low', PEOPLE)
    expect(findings).toMatchObject([{ level: 'error', place: { line: 19 } }])
    expect(findings[0]?.message).toContain('from High to Low on HAZ-0001.P1 and HAZ-0001.B1 alone')
  })

  it('lets them account for one step', async () => {
    expect(await found('High', 'Medium', PEOPLE)).toEqual([])
  })

  it('does not take an existing control for an explanation: the initial score has it already', async () => {
    const existing = { 'Existing controls': '- **E1** A dose without a unit is not accepted.' }
    expect(await found('High', 'Low', { ...existing, ...PEOPLE })).toHaveLength(1)
  })

  it('is silent where a design control is relied on as well', async () => {
    const design = { 'Design controls': '- **D1** A dose without a unit is not accepted.' }
    expect(await found('High', 'Low', { ...design, ...PEOPLE })).toEqual([])
  })
})
