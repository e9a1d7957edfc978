import { expect, it } from 'vitest'
import { overdueIncident } from '../../../src/check/rules/overdue-incident.ts'
import { anIncident, INC1 } from '../../builders/an-incident.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = async (lines: Readonly<Record<string, string | undefined>>, actions = '') =>
  (await findingsOf(overdueIncident, { [INC1]: anIncident(lines, actions) })).map(
    ({ message, level }) => `${level}: ${message.split(', expected')[0] ?? ''}`,
  )

it('says that an incident is not made safe', async () => {
  expect(await found({ 'Made safe': undefined })).toEqual([
    'warning: INC-0001 is not made safe on 2026-11-01',
  ])
  expect(await found({ 'Made safe': '2027-01-01' })).toHaveLength(1)
})

it.each([
  ['- Limit the list, owner: A. Example, due 2026-10-15'],
  ['- [ ] Limit the list\n  - Owner: A. Example\n  - Due: 2026-10-15'],
  ['| Action | Owner | Due | Done |\n|---|---|---|---|\n| Limit the list | A. Example | 2026-10-15 |  |'],
])('says that an action is overdue, however it is written: %s', async (action) => {
  expect(await found({ Closed: undefined }, `\n## Actions\n\n${action}\n`)).toEqual([
    'warning: An action of INC-0001 was due on 2026-10-15 and is not done on 2026-11-01',
  ])
})

it('says that an incident is closed with work left', async () => {
  expect(await found({}, '\n## Actions\n\n- Limit the list, due 2026-12-01\n')).toEqual([
    'warning: INC-0001 is closed, but an action is not done',
  ])
})

it('reminds of one on which nothing is left to do', async () => {
  expect(await found({ Closed: undefined }, '\n## Actions\n\n- Limit the list: done 2026-09-10\n')).toEqual([
    'info: INC-0001 has no action left, but is not closed',
  ])
})

it('is silent about an incident that is closed, with all done', async () => {
  expect(await found({}, '\n## Actions\n\n- [x] Limit the list\n')).toEqual([])
})
