import { expect, it } from 'vitest'
import { unsupportedResidual } from '../../../src/check/rules/unsupported-residual.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, residual, scores } from '../../builders/hazard-parts.ts'

const LOWER = ['- Likelihood: Low', '- Severity: Major'] as const
const CONTROLS = design('- **D1** Do one thing', '- **D2** Do two things')

const find = (...parts: readonly string[]) =>
  findingsOf(unsupportedResidual, { 'hazards/HAZ-0001.md': hazardText(scores(), ...parts) })

it('reports a lower risk on a hazard that has no control at all', async () => {
  const [finding] = await find(residual(...LOWER))
  expect(finding).toMatchObject({
    level: 'error',
    place: { line: 15 },
    message:
      'The residual risk of HAZ-0001 is claimed as 3, but rests on no control, expected at least one: the hazard has none',
  })
})

it('reports each name that is no control, at the name', async () => {
  const findings = await find(CONTROLS, residual(...LOWER, '- Relies on: D1, D8, the banner'))
  expect(findings.map(({ place, message }) => [place.column, message.split(',')[0]])).toEqual([
    [18, 'The residual risk of HAZ-0001 relies on "D8"'],
    [22, 'The residual risk of HAZ-0001 relies on "the banner"'],
  ])
})

it('reports a line "Relies on" that names nothing', async () => {
  expect(await find(CONTROLS, residual(...LOWER, '- Relies on:'))).toHaveLength(1)
})

it('lets a residual without that line rest on every control, and one that is not scored rest on none', async () => {
  expect(await find(CONTROLS, residual(...LOWER))).toEqual([])
  expect(await find(residual('- Likelihood: TBC', '- Severity: TBC'))).toEqual([])
})
