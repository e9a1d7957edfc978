import { expect, it } from 'vitest'
import { ambiguousTest } from '../../../src/check/rules/ambiguous-test.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, testing } from '../../builders/hazard-parts.ts'

const report = (suite: string): string =>
  `<testsuite name="${suite}"><testcase classname="${suite}" name="limits memory" /></testsuite>`

const files = (test: string) => ({
  'hazards/HAZ-0001.md': hazardText(
    '# Hazard controls\n\n## Design controls (manufacturer)\n\n- **D1** Memory is limited.',
    testing(
      '- **T1** Memory is used up.',
      `  - Test: ${test}`,
      '  - Verifies: D1',
      '  - Status: implemented',
    ).replace('# Hazard controls\n\n', ''),
  ),
  'reports/a.xml': report('Backend'),
  'reports/b.xml': report('Frontend'),
})

it('names the tests that could be meant, once, where the name is written', async () => {
  const findings = await findingsOf(ambiguousTest, files('limits memory'))
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({
    level: 'error',
    control: 'HAZ-0001.T1',
    place: { line: 14 },
    message:
      'The test "limits memory" of control HAZ-0001.T1 may be any of "Backend > limits memory" and "Frontend > limits memory", expected one',
  })
})

it('is silent where a star says that all are meant, and where the suite tells them apart', async () => {
  expect(await findingsOf(ambiguousTest, files('limits *'))).toEqual([])
  expect(await findingsOf(ambiguousTest, files('Backend > limits memory'))).toEqual([])
})

it('takes the same test in two reports for one', async () => {
  const twice = { ...files('limits memory'), 'reports/b.xml': report('Backend') }
  expect(await findingsOf(ambiguousTest, twice)).toEqual([])
})
