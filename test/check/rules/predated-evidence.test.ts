import { expect, it } from 'vitest'
import { predatedEvidence } from '../../../src/check/rules/predated-evidence.ts'
import { anIncident, INC1 } from '../../builders/an-incident.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { evidenceRecord } from '../../builders/evidence-record.ts'

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

const found = (when: string, lines: Readonly<Record<string, string | undefined>> = {}) =>
  findingsOf(predatedEvidence, {
    'hazards/HAZ-0001.md': hazard(),
    'hazards/evidence/EV-0001.md': evidenceRecord({ When: when }),
    [INC1]: anIncident({ 'Controls failed': 'HAZ-0001.P1', ...lines }),
  })

it('says that a drill was held before the control failed', async () => {
  const [finding] = await found('2026-08-01')
  expect([finding?.control, finding?.message]).toEqual([
    'HAZ-0001.P1',
    'Control HAZ-0001.P1 failed in INC-0001 (2026-09-08), and its evidence is not known to be newer, expected something that shows since then that it works',
  ])
})

it('says so of an incident without a day, and of a drill of the same day', async () => {
  expect(await found('2026-10-01', { Occurred: undefined, Reported: undefined })).toHaveLength(1)
  expect(await found('2026-09-08')).toHaveLength(1)
})

it('is silent where a drill was held since, or another control failed', async () => {
  expect(await found('2026-09-20')).toEqual([])
  expect(await found('2026-08-01', { 'Controls failed': 'none' })).toEqual([])
})
