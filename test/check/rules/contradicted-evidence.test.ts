import { expect, it } from 'vitest'
import { contradictedEvidence } from '../../../src/check/rules/contradicted-evidence.ts'
import { EV1, evidenceRecord, trainedHazard } from '../../builders/evidence-record.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (evidence: string) =>
  findingsOf(contradictedEvidence, {
    'hazards/HAZ-0001.md': trainedHazard(evidence),
    [EV1]: evidenceRecord(),
  })

it('names the line that tells another day or another validity than its record', async () => {
  const [finding] = await found('EV-0001, dated 2026-10-20, valid 24 months')
  expect([finding?.place.line, finding?.control, finding?.message]).toEqual([
    8,
    'HAZ-0001.P1',
    'The evidence of HAZ-0001.P1 and EV-0001 contradict each other, expected the same in both: dated 2026-10-20 here, 2026-10-06 there, valid 24 months here, 12 months there',
  ])
})

it.each([['EV-0001'], ['EV-0001, dated 2026-10-06, valid 12 months']])(
  'is silent where they agree: %s',
  async (evidence) => {
    expect(await found(evidence)).toEqual([])
  },
)
