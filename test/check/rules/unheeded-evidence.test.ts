import { expect, it } from 'vitest'
import { unheededEvidence } from '../../../src/check/rules/unheeded-evidence.ts'
import { EV1, EV2, evidenceRecord, trainedHazard } from '../../builders/evidence-record.ts'
import { findingsOf } from '../../builders/found-by.ts'

const files = { 'hazards/HAZ-0001.md': trainedHazard('EV-0001'), [EV1]: evidenceRecord() }
const found = (lines: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) =>
  findingsOf(unheededEvidence, { ...files, [EV2]: evidenceRecord(lines), ...more })

it('asks which control a drill that failed is about', async () => {
  const [finding] = await found({ Outcome: 'failed – nobody answered' })
  expect([finding?.place.line, finding?.message]).toEqual([
    6,
    'EV-0002 says "failed – nobody answered", but no control stands on it, expected the control that it is about',
  ])
})

it('is silent where the control hears of it, or a later drill put it right', async () => {
  expect(await found({ Outcome: 'failed', When: '2026-10-20', Of: 'HAZ-0001.P1' })).toEqual([])
  const later = { 'hazards/evidence/EV-0003.md': evidenceRecord({ Supersedes: 'EV-0002' }) }
  expect(await found({ Outcome: 'failed' }, later)).toEqual([])
})
