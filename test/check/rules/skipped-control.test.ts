import { expect, it } from 'vitest'
import { skippedControl } from '../../../src/check/rules/skipped-control.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, junit } from '../../builders/hazard-parts.ts'

const FILES = {
  'hazards/HAZ-0001.md': hazardText(
    design(
      '- **D1** The banner is drawn again.',
      '  - Code: src/banner.ts',
      '  - Test: test/banner.test.ts > shows the record',
      '  - Status: implemented',
    ),
  ),
  'src/banner.ts': 'export const banner = 1\n',
  'test/banner.test.ts': 'it\n',
}

it('reports a control whose only test is skipped, at the line that names it', async () => {
  const [finding] = await findingsOf(skippedControl, {
    ...FILES,
    'reports/a.xml': junit({ 'shows the record': '<skipped />' }),
  })
  expect(finding).toMatchObject({ level: 'error', control: 'HAZ-0001.D1', place: { line: 11 } })
  expect(finding?.message).toContain('Control HAZ-0001.D1 was not tried')
})

it('counts a test as run that one report skips and another one runs', async () => {
  expect(
    await findingsOf(skippedControl, {
      ...FILES,
      'reports/a.xml': junit({ 'shows the record': '<skipped />' }),
      'reports/b.xml': junit({ 'shows the record': '' }),
    }),
  ).toEqual([])
})
