import { expect, it } from 'vitest'
import { unverifiedControl } from '../../../src/check/rules/unverified-control.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, RELEASE, residual, scores } from '../../builders/hazard-parts.ts'

it('is an error where a residual risk rests on the sentence', async () => {
  const [finding] = await findingsOf(unverifiedControl, {
    'hazards/HAZ-0001.md': hazardText(
      scores(),
      design('- **D1** The banner is drawn again.'),
      residual('- Likelihood: Low', '- Severity: Major', '- Relies on: D1'),
    ),
  })
  expect(finding).toMatchObject({ level: 'error', control: 'HAZ-0001.D1', place: { line: 17 } })
  expect(finding?.message).toContain('nothing shows that it is implemented')
})

it('lets a planned control be a plan, even in a release', async () => {
  const [finding] = await findingsOf(unverifiedControl, {
    'hazards/hazards.yaml': RELEASE,
    'hazards/HAZ-0001.md': hazardText(design('- **D1** The banner is drawn again.', '  - Status: planned')),
  })
  expect(finding?.level).toBe('warning')
})

it('does not believe the word "implemented"', async () => {
  const [finding] = await findingsOf(unverifiedControl, {
    'hazards/HAZ-0001.md': hazardText(design('- **D1** The banner is drawn again. ✓')),
  })
  expect(finding?.level).toBe('error')
})
