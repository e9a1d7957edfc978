import { expect, it } from 'vitest'
import { failingControl } from '../../../src/check/rules/failing-control.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, junit } from '../../builders/hazard-parts.ts'

const FILES = {
  'hazards/HAZ-0001.md': hazardText(
    design(
      '- **D1** The banner is drawn again.',
      '  - Code: src/banner.ts',
      '  - Test: test/banner.test.ts > shows the record',
      '  - Test: test/banner.test.ts > follows a change',
      '  - Status: implemented',
    ),
  ),
  'src/banner.ts': 'export const banner = 1\n',
  'test/banner.test.ts': 'it\n',
}

it('needs only one of several tests to fail, and stands at the line that names it', async () => {
  const [finding] = await findingsOf(failingControl, {
    ...FILES,
    'reports/a.xml': junit({ 'shows the record': '', 'follows a change': '<failure message="B" />' }),
  })
  expect(finding).toMatchObject({ level: 'error', control: 'HAZ-0001.D1', place: { line: 12 } })
  expect(finding?.message).toContain('failed in reports/a.xml')
})

it('takes a test that broke off for a failed one', async () => {
  const report = junit({ 'shows the record': '<error message="no memory" />', 'follows a change': '' })
  expect(await findingsOf(failingControl, { ...FILES, 'reports/a.xml': report })).toHaveLength(1)
})

it('does not let a later report that passes hide one that failed', async () => {
  const findings = await findingsOf(failingControl, {
    ...FILES,
    'reports/a.xml': junit({ 'shows the record': '<failure message="B" />', 'follows a change': '' }),
    'reports/b.xml': junit({ 'shows the record': '', 'follows a change': '' }),
  })
  expect(findings).toHaveLength(1)
})
