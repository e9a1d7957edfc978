import { expect, it } from 'vitest'
import { unearnedResidual } from '../../../src/check/rules/unearned-residual.ts'
import { findingsOf } from '../../builders/found-by.ts'

const hazard = (likelihood: string, relied: string): string =>
  `# Likelihood scoring\n\n${likelihood}\n\n# Severity scoring\n\nMajor\n\n# Design controls\n\n- **D1** A\n- **D2** B\n\n# Residual risk\n\n- Likelihood: Low\n- Severity: Major\n${relied}`

it('says what is claimed, where the risk stands, and which controls are to blame', async () => {
  const [finding] = await findingsOf(unearnedResidual, {
    'hazards/HAZ-0001.md': hazard('High', '- Relies on: D1\n'),
  })
  expect(finding?.message).toBe(
    'The residual risk of HAZ-0001 is claimed as 3 (Low, Major), but stands at 4 (High, Major) because HAZ-0001.D1 is unverified',
  )
  expect(finding?.place.line).toBe(18)
})

it('speaks even where the level of risk is the same, since the scores behind it are not', async () => {
  const [finding] = await findingsOf(unearnedResidual, {
    'hazards/HAZ-0001.md': hazard('Medium', '- Relies on: D1\n'),
  })
  expect(finding?.message).toContain('claimed as 3 (Low, Major), but stands at 3 (Medium, Major)')
})

it('counts every control where the residual names none', async () => {
  const [finding] = await findingsOf(unearnedResidual, { 'hazards/HAZ-0001.md': hazard('High', '') })
  expect(finding?.message).toContain('HAZ-0001.D1 is unverified, HAZ-0001.D2 is unverified')
})

it('is silent while there is no initial score to go back to: that is another rule', async () => {
  expect(
    await findingsOf(unearnedResidual, { 'hazards/HAZ-0001.md': hazard('TBC', '- Relies on: D1\n') }),
  ).toEqual([])
})
