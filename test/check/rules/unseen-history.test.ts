import { expect, it } from 'vitest'
import { unseenHistory } from '../../../src/check/rules/unseen-history.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, RELEASE } from '../../builders/hazard-parts.ts'

const FILES = { 'hazards/HAZ-0001.md': hazardText() }

it('says why nothing can be seen, and stops a release', async () => {
  const historyUnseen = 'the clone is shallow'
  const [draft] = await findingsOf(unseenHistory, FILES, { historyUnseen })
  const [release] = await findingsOf(
    unseenHistory,
    { ...FILES, 'hazards/hazards.yaml': RELEASE },
    { historyUnseen },
  )
  expect([draft?.level, release?.level]).toEqual(['warning', 'error'])
  expect(draft).toMatchObject({
    place: { file: 'hazards/hazards.yaml', line: 1 },
    message:
      "Nobody can tell whether anything has vanished from the register, expected all of git's history: the clone is shallow",
  })
})

it('is silent where history was looked at and held nothing', async () => {
  expect(await findingsOf(unseenHistory, FILES)).toEqual([])
})
