import { expect, it } from 'vitest'
import { rescoreDue } from '../../../src/check/rules/rescore-due.ts'
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

const found = (reviewed: string, lines: Readonly<Record<string, string | undefined>> = {}) =>
  findingsOf(rescoreDue, { 'hazards/HAZ-0001.md': hazard(reviewed), [INC1]: anIncident(lines) })

it('asks for a decision on a hazard that was last reviewed before it came true', async () => {
  const [finding] = await found('2026-08-01, A. Example')
  expect([finding?.hazard, finding?.level, finding?.place.line, finding?.message]).toEqual([
    'HAZ-0001',
    'warning',
    1,
    'HAZ-0001 came true in INC-0001 (2026-09-08), and was last reviewed on 2026-08-01, expected a person to decide whether its scores still hold',
  ])
})

it('is an error in an issued safety case', async () => {
  const config = 'product: { name: Example }\nmatrix: nhs\nprofile: release\n'
  const files = {
    'hazards/hazards.yaml': config,
    'hazards/HAZ-0001.md': hazard('2026-08-01'),
    [INC1]: anIncident(),
  }
  expect((await findingsOf(rescoreDue, files)).map(({ level }) => level)).toEqual(['error'])
})

it.each([['2026-09-08, A. Example'], ['TBC'], ['2027-01-01, A. Example']])(
  'does not take "%s" for a review that is later',
  async (reviewed) => {
    expect(await found(reviewed)).toHaveLength(1)
  },
)

it('takes the later of the days on which it happened and was reported', async () => {
  expect(await found('2026-09-20', { Reported: '2026-09-30' })).toHaveLength(1)
})

it('takes an incident without a day for later than any review', async () => {
  expect(await found('2026-10-01', { Reported: undefined, Occurred: undefined })).toHaveLength(1)
})

it.each([['2026-09-09, A. Example'], ['2026-09-08, A. Example, after INC-0001']])(
  'is silent once a person has reviewed it: %s',
  async (reviewed) => {
    expect(await found(reviewed)).toEqual([])
  },
)
