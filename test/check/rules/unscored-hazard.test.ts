import { expect, it } from 'vitest'
import { unscoredHazard } from '../../../src/check/rules/unscored-hazard.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, RELEASE, scores } from '../../builders/hazard-parts.ts'

it('is a warning while the register is written and an error in a release', async () => {
  const files = { 'hazards/HAZ-0001.md': hazardText() }
  const [draft] = await findingsOf(unscoredHazard, files)
  const [release] = await findingsOf(unscoredHazard, { ...files, 'hazards/hazards.yaml': RELEASE })
  expect([draft?.level, release?.level]).toEqual(['warning', 'error'])
})

it('names only the axis that is missing, where it should stand', async () => {
  const [finding] = await findingsOf(unscoredHazard, {
    'hazards/HAZ-0001.md': hazardText(scores('Low', 'TBC')),
  })
  expect(finding).toMatchObject({
    place: { line: 11 },
    message: 'The initial risk of HAZ-0001 is unknown, expected a score for its severity',
  })
})

it('stands at the hazard where there is no heading to stand at', async () => {
  const [finding] = await findingsOf(unscoredHazard, { 'hazards/HAZ-0001.md': hazardText() })
  expect(finding).toMatchObject({
    place: { line: 1 },
    message: 'The initial risk of HAZ-0001 is unknown, expected a score for its likelihood and severity',
  })
})

it('takes a word of another scale for no score', async () => {
  expect(
    await findingsOf(unscoredHazard, { 'hazards/HAZ-0001.md': hazardText(scores('Remote', 'Major')) }),
  ).toHaveLength(1)
})
