import { expect, it } from 'vitest'
import { draftHazard } from '../../../src/check/rules/draft-hazard.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, RELEASE } from '../../builders/hazard-parts.ts'

const withStatus = (status: string) => ({ 'hazards/HAZ-0001.md': hazardText('# Hazard status', status) })

it('says that a tool wrote the draft, at the status line', async () => {
  const [finding] = await findingsOf(draftHazard, withStatus('Draft from LLM'))
  expect(finding).toMatchObject({
    level: 'warning',
    place: { line: 7 },
    message:
      'HAZ-0001 is a draft that a tool wrote and is never counted as accepted, expected a person to make it Open, Transferred or Closed',
  })
})

it('stops a release that still holds a hazard waiting for triage', async () => {
  const [finding] = await findingsOf(draftHazard, {
    ...withStatus('New hazard for triage'),
    'hazards/hazards.yaml': RELEASE,
  })
  expect(finding).toMatchObject({ level: 'error' })
  expect(finding?.message).toContain('HAZ-0001 is waiting for triage')
})

it('does not take other states for a draft', async () => {
  for (const status of ['Open - first draft of the wording', 'Merged into HAZ-0002', 'Fixed in May'])
    expect(await findingsOf(draftHazard, withStatus(status))).toEqual([])
})
