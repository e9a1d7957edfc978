import { expect, it } from 'vitest'
import { incompleteIncident } from '../../../src/check/rules/incomplete-incident.ts'
import { anIncident, INC1 } from '../../builders/an-incident.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = async (lines: Readonly<Record<string, string | undefined>>, more = '') =>
  (await findingsOf(incompleteIncident, { [INC1]: anIncident(lines, more) })).map(
    ({ message }) => message.split(', expected')[0],
  )

it('names every field and answer that is missing at once', async () => {
  expect(
    await found({ 'Reported by': undefined, 'Controls failed': undefined, 'New hazards': 'TBC' }),
  ).toEqual([
    'INC-0001 does not say who reported it, which controls failed, whether it brought a new hazard to light',
  ])
})

it('names an action that nobody has taken on', async () => {
  expect(await found({}, '\n## Actions\n\n- Limit the list\n')).toEqual([
    'An action of INC-0001 has no owner and no day by which it is due',
  ])
})

it('names a day that is still to come', async () => {
  expect(await found({ Reported: '2027-01-01' })).toEqual([
    'INC-0001 is dated 2027-01-01, which is after 2026-11-01',
  ])
})

it('reads a postmortem as teams write it, and asks for the rest', async () => {
  const text = `Postmortem: when our service took a nap

Issue summary:

Duration: three hours in September.
Root cause: a list that was never emptied.

Timeline:
11:00 An alert comes.
`
  const [finding] = await findingsOf(incompleteIncident, { [INC1]: text })
  expect(finding?.message).not.toContain('the cause')
  expect(finding?.message).toContain('the day it happened')
})

it('is silent about one of which all is known', async () => {
  expect(await found({}, '\n## Actions\n\n- Limit the list, owner: A. Example, due 2026-12-01\n')).toEqual([])
})
