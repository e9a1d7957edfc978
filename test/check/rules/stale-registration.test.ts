import { describe, expect, it } from 'vitest'
import { staleRegistration } from '../../../src/check/rules/stale-registration.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (person: string, more = '') =>
  findingsOf(
    staleRegistration,
    {
      'hazards/hazards.yaml': `product: { name: Example }\npeople: [{ name: A. Example, ${person} }]\n${more}`,
    },
    { date: '2026-11-01' },
  )
const OFFICER = 'role: clinical-safety-officer, body: GMC, number: "0000000"'

describe('stale-registration', () => {
  it('says of a safety officer whose registration nobody has looked up for over a year that it may have lapsed', async () => {
    expect(await found(`${OFFICER}, checked: 2025-10-31`)).toMatchObject([
      {
        level: 'warning',
        message:
          'The registration of A. Example was last checked on 2025-10-31, more than 12 months ago, expected a check within 12 months',
      },
    ])
  })

  it('is silent on the last day of the time that the policy gives', async () => {
    expect(await found(`${OFFICER}, checked: 2025-11-01`)).toEqual([])
    expect(await found(`${OFFICER}, checked: 2026-08-01`, 'approvals: { registration: 3 months }\n')).toEqual(
      [],
    )
    expect(
      await found(`${OFFICER}, checked: 2026-07-31`, 'approvals: { registration: 3 months }\n'),
    ).toHaveLength(1)
  })

  it('looks at whoever has approved a hazard, and at nobody else', async () => {
    const person = 'role: reviewer, body: GMC, number: "0000000", checked: 2024-01-01'
    expect(await found(person)).toEqual([])
    const files = {
      'hazards/hazards.yaml': `product: { name: Example }\npeople: [{ name: A. Example, ${person} }]\n`,
      'hazards/HAZ-0001.md':
        '- Approved: A. Example, GMC 0000000, 2024-02-01, of 00000000\n\n# Hazard name\n\nx\n',
    }
    expect(await findingsOf(staleRegistration, files)).toHaveLength(1)
  })
})
