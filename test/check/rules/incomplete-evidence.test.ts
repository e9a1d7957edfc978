import { expect, it } from 'vitest'
import { incompleteEvidence } from '../../../src/check/rules/incomplete-evidence.ts'
import { EV1, evidenceRecord } from '../../builders/evidence-record.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (lines: Readonly<Record<string, string | undefined>>) =>
  findingsOf(incompleteEvidence, { [EV1]: evidenceRecord(lines) })

it('names every part that a record lacks at once', async () => {
  const [finding] = await found({ Who: undefined, Outcome: 'TBC' })
  expect(finding?.message).toContain('does not say who did it, its outcome, expected all of it')
})

it('points at a day that is still to come', async () => {
  const [finding] = await found({ When: '2027-01-05' })
  expect([finding?.place.line, finding?.message]).toEqual([
    5,
    'EV-0001 is dated 2027-01-05, which is after 2026-11-01, expected a day that has passed',
  ])
})

it('asks for a role without making much of it', async () => {
  expect((await found({ Who: 'A. Example' })).map(({ level }) => level)).toEqual(['info'])
})

it('is silent about a whole record', async () => {
  expect(await found({})).toEqual([])
})
