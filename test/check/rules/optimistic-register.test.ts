import { describe, expect, it } from 'vitest'
import { optimisticRegister } from '../../../src/check/rules/optimistic-register.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, initially, residually } from '../../builders/hazard-fields.ts'

const register = (...residuals: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    residuals.map((likelihood, index) => [
      `hazards/HAZ-000${index + 1}.md`,
      hazardText({ ...initially('Medium', 'Major'), ...residually(likelihood, 'Major') }),
    ]),
  )

describe('optimistic-register', () => {
  it('asks once, as a remark, when all of three residual risks are low', async () => {
    const findings = await findingsOf(optimisticRegister, register('Very Low', 'Very Low', 'Very Low'))
    expect(findings).toMatchObject([{ level: 'info', place: { file: 'hazards/hazards.yaml' } }])
  })

  it('is silent where one residual risk is 3', async () => {
    expect(await findingsOf(optimisticRegister, register('Very Low', 'Low', 'Very Low', 'Very Low'))).toEqual(
      [],
    )
  })

  it('does not count hazards that nobody has scored', async () => {
    expect(await findingsOf(optimisticRegister, register('Very Low', 'Very Low', 'TBC'))).toEqual([])
  })
})
