import { expect, it } from 'vitest'
import { restsOnDeployer } from '../../../src/check/rules/rests-on-deployer.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, residual, scores } from '../../builders/hazard-parts.ts'

const CONTROLS = [
  '# Hazard controls',
  '## Design controls (manufacturer)',
  '- **D1** The banner is drawn again.',
  '## Training controls (deployment)',
  '- **P1** Staff are briefed.',
  '## Business process controls (deployment)',
  '- **B1** Two people sign.',
].join('\n\n')
const LOWER = ['- Likelihood: Low', '- Severity: Major'] as const

const find = (...parts: readonly string[]) =>
  findingsOf(restsOnDeployer, { 'hazards/HAZ-0001.md': hazardText(scores(), CONTROLS, ...parts) })

it('names the deployment controls that a residual without "Relies on" rests on', async () => {
  const [finding] = await find(residual(...LOWER))
  expect(finding?.level).toBe('warning')
  expect(finding?.message).toContain('(HAZ-0001.P1 and HAZ-0001.B1)')
})

it('says how to part the two, at the line that names them', async () => {
  const [finding] = await find(residual(...LOWER, '- Relies on: D1, B1'))
  expect(finding).toMatchObject({ place: { line: 31 } })
  expect(finding?.help).toContain('conditions of transfer')
})

it('is silent once the manufacturer relies on its own controls, and while nothing is scored', async () => {
  expect(await find(residual(...LOWER, '- Relies on: D1'))).toEqual([])
  expect(await find(residual('- Likelihood: TBC', '- Severity: TBC'))).toEqual([])
})
