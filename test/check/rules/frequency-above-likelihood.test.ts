import { expect, it } from 'vitest'
import { frequencyAboveLikelihood } from '../../../src/check/rules/frequency-above-likelihood.ts'
import { anIncident, INC1 } from '../../builders/an-incident.ts'
import { findingsOf } from '../../builders/found-by.ts'

const hazard = (reviewed = '2026-10-01, A. Example', scores = 'High'): string => `- Reviewed: ${reviewed}

# Hazard name

Records cannot be read

# Likelihood scoring

${scores}

# Severity scoring

Considerable

# Training controls (deployment)

- **P1** Operators know what to do.
  - Evidence: EV-0001
`

const BEFORE = '2026-08-01'
const found = (
  files: Readonly<Record<string, string>>,
  { rates = '', scored = 'Low', reviewed = BEFORE }: Readonly<Record<string, string>> = {},
) =>
  findingsOf(frequencyAboveLikelihood, {
    'hazards/hazards.yaml': `product: { name: Example }\nmatrix: nhs\n${rates}`,
    'hazards/HAZ-0001.md': hazard(reviewed, scored),
    ...files,
  })
const RATES = 'rates: { Low: 1 in 12 months, Medium: 1 in 1 month }\n'

it('asks a person where a hazard that is scored low came true and nobody gives rates', async () => {
  const [finding] = await found({ [INC1]: anIncident() })
  expect([finding?.place.line, finding?.message]).toEqual([
    7,
    'The likelihood of HAZ-0001 is scored Low, but it came true in INC-0001, and hazards.yaml gives no rates to compare with, expected a person to decide whether the score still holds',
  ])
  expect(await found({ [INC1]: anIncident() }, { scored: 'Medium' })).toEqual([])
})

it('compares what was observed with the rate of the register', async () => {
  const [finding] = await found({ [INC1]: anIncident({ Observed: '3 in 2 months' }) }, { rates: RATES })
  expect(finding?.message).toContain('INC-0001 saw "3 in 2 months", more often than 1 in 12 months')
  expect(await found({ [INC1]: anIncident({ Observed: '1 in 2 years' }) }, { rates: RATES })).toEqual([])
})

it('counts the incidents of the period', async () => {
  const second = 'hazards/incidents/INC-0002-again.md'
  const [finding] = await found({ [INC1]: anIncident(), [second]: anIncident() }, { rates: RATES })
  expect(finding?.message).toContain('2 incidents in 12 months (INC-0001 and INC-0002) are more than 1')
  const old = anIncident({ Occurred: '2025-01-01', Reported: '2025-01-02' })
  expect(await found({ [INC1]: anIncident(), [second]: old }, { rates: RATES })).toEqual([])
})

it('is silent once a person has decided, and about a hazard that nobody has scored', async () => {
  expect(await found({ [INC1]: anIncident() }, { reviewed: '2026-10-01' })).toEqual([])
  expect(await found({ [INC1]: anIncident() }, { scored: 'TBC' })).toEqual([])
})

it('never changes a risk', async () => {
  const { examineFiles } = await import('../../builders/examine-files.ts')
  const risk = async (files: Readonly<Record<string, string>>) =>
    (await examineFiles({ 'hazards/HAZ-0001.md': hazard(BEFORE, 'Low'), ...files })).log.hazards[0]
      ?.currentRisk
  expect(await risk({ [INC1]: anIncident({ Observed: '9 in 1 week' }) })).toEqual(await risk({}))
})
