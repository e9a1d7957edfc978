import { expect, it } from 'vitest'
import { unlinkedIncident } from '../../../src/check/rules/unlinked-incident.ts'
import { anIncident, INC1 } from '../../builders/an-incident.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (hazards: string | undefined) =>
  findingsOf(unlinkedIncident, { [INC1]: anIncident({ Hazards: hazards }) })

it.each([
  [undefined, 'INC-0001 names no hazard'],
  ['TBC', 'INC-0001 names no hazard'],
  ['none', 'INC-0001 says that there is no hazard, and not why'],
  ['none – TBC', 'INC-0001 says that there is no hazard, and not why'],
])('asks which hazard came true where an incident says %s', async (hazards, message) => {
  const [finding] = await found(hazards)
  expect(finding?.message.split(', expected')[0]).toBe(message)
  expect(finding?.level).toBe('error')
})

it.each([['HAZ-0001'], ['none – the printer was out of paper, and records were not concerned']])(
  'is content with %s',
  async (hazards) => {
    expect(await found(hazards)).toEqual([])
  },
)
