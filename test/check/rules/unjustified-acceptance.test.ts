import { describe, expect, it } from 'vitest'
import { unjustifiedAcceptance } from '../../../src/check/rules/unjustified-acceptance.ts'
import { findingsIn, hazardText, initially, residually } from '../../builders/hazard-fields.ts'

const found = (likelihood: string, severity: string, ...lines: readonly string[]) =>
  findingsIn(
    unjustifiedAcceptance,
    hazardText({ ...initially('High', 'Major'), ...residually(likelihood, severity, ...lines) }),
  )

describe('unjustified-acceptance', () => {
  it.each([
    ['Very Low', 'Major', 2],
    ['Low', 'Major', 3],
  ])('asks why %s and %s, a risk of %i, is accepted', async (likelihood, severity, risk) => {
    const findings = await found(likelihood, severity)
    expect(findings).toMatchObject([{ level: 'warning', place: { line: 9 } }])
    expect(findings[0]?.message).toContain(`residual risk of HAZ-0001 is ${risk}`)
  })

  it('accepts a risk of 1 as it is, and leaves 4 to another rule', async () => {
    expect(await found('Low', 'Minor')).toEqual([])
    expect(await found('High', 'Major')).toEqual([])
  })

  it('is satisfied by a reason', async () => {
    expect(await found('Low', 'Major', 'Further reduction: impractical – a person enters the dose')).toEqual(
      [],
    )
  })
})
