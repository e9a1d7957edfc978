import { describe, expect, it } from 'vitest'
import { missingSafetyOfficer } from '../../../src/check/rules/missing-safety-officer.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-fields.ts'

const messages = async (people: string): Promise<readonly string[]> =>
  (
    await findingsOf(missingSafetyOfficer, {
      'hazards/HAZ-0001.md': hazardText({ 'Hazard name': 'No unit' }),
      'hazards/hazards.yaml': `product: { name: Example }\n${people}\n`,
    })
  ).map(({ message, place }) => `${place.file}: ${message}`)
const OFFICER = 'name: A. Example, role: clinical-safety-officer'
const REGISTERED = 'body: HCPC, number: XX00000'

describe('missing-safety-officer', () => {
  it('reports a register whose people hold another role', async () => {
    expect(
      await messages(`people: [{ name: A. Example, role: engineer, ${REGISTERED}, checked: 2026-10-01 }]`),
    ).toEqual([
      'hazards/hazards.yaml: The register names no clinical safety officer, expected one with body, number and checked date',
    ])
  })

  it('names everything that an officer lacks in one finding', async () => {
    expect(await messages(`people: [{ ${OFFICER} }]`)).toEqual([
      expect.stringContaining(
        'has no professional body, registration number and day on which the registration was checked',
      ),
    ])
  })

  it('does not let one complete officer cover for another', async () => {
    const people = `people: [{ ${OFFICER}, ${REGISTERED}, checked: 2026-10-01 }, { name: B. Example, role: clinical-safety-officer, ${REGISTERED} }]`
    expect(await messages(people)).toEqual([expect.stringContaining('B. Example has no day')])
  })

  it('does not believe in a check that is still to come', async () => {
    expect(await messages(`people: [{ ${OFFICER}, ${REGISTERED}, checked: 2026-11-02 }]`)).toHaveLength(1)
    expect(await messages(`people: [{ ${OFFICER}, ${REGISTERED}, checked: 2026-11-01 }]`)).toEqual([])
  })
})
