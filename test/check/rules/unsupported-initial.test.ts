import { expect, it } from 'vitest'
import { unsupportedInitial } from '../../../src/check/rules/unsupported-initial.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, junit, scores } from '../../builders/hazard-parts.ts'

const files = (...facts: readonly string[]) => ({
  'hazards/HAZ-0001.md': hazardText(
    scores(),
    ['# Existing controls', '', '- **E1** The list is sorted.', ...facts].join('\n'),
  ),
  'src/list.ts': 'export const list = []\n',
  'test/banner.test.ts': 'it\n',
  'reports/a.xml': junit({ 'sorts the list': '<failure message="b before a" />' }),
})

it('says that the risk is at least the initial one while an existing control fails', async () => {
  const [finding] = await findingsOf(
    unsupportedInitial,
    files('  - Code: src/list.ts', '  - Test: test/banner.test.ts > sorts the list'),
  )
  expect(finding).toMatchObject({ level: 'error', control: 'HAZ-0001.E1', place: { line: 17 } })
  expect(finding?.message).toContain(
    'The initial risk of HAZ-0001 counts on HAZ-0001.E1, which is failing, so the risk is at least 3',
  )
})

it('does not accuse an existing control that is only not shown yet', async () => {
  expect(await findingsOf(unsupportedInitial, files())).toEqual([])
  expect(await findingsOf(unsupportedInitial, files('  - Code: src/list.ts'))).toEqual([])
})
