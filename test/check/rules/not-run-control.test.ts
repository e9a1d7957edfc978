import { expect, it } from 'vitest'
import { notRunControl } from '../../../src/check/rules/not-run-control.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, junit } from '../../builders/hazard-parts.ts'

const files = (...facts: readonly string[]) => ({
  'hazards/HAZ-0001.md': hazardText(
    design('- **D1** The banner is drawn again.', '  - Code: src/banner.ts', ...facts),
  ),
  'src/banner.ts': 'export const banner = 1\n',
  'test/banner.test.ts': 'it\n',
  'reports/a.xml': junit({ 'shows the record': '' }),
})

it('reports a test that is in no report, though another one passes', async () => {
  const [finding] = await findingsOf(
    notRunControl,
    files(
      '  - Test: test/banner.test.ts > shows the record',
      '  - Test: test/banner.test.ts > follows',
      '  - Status: implemented',
    ),
  )
  expect(finding).toMatchObject({ level: 'error', place: { line: 12 } })
  expect(finding?.message).toContain('test/banner.test.ts > follows is in no test report')
})

it('reports a control whose test could be one of two', async () => {
  const findings = await findingsOf(notRunControl, {
    ...files('  - Test: shows the record'),
    'reports/b.xml': '<testsuite name="b"><testcase classname="b" name="shows the record" /></testsuite>',
  })
  expect(findings[0]?.message).toContain('nobody can tell which one is meant')
})

it('is silent where every named test has a result', async () => {
  expect(await findingsOf(notRunControl, files('  - Test: test/banner.test.ts > shows the record'))).toEqual(
    [],
  )
})
