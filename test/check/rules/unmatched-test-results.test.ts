import { expect, it } from 'vitest'
import { unmatchedTestResults } from '../../../src/check/rules/unmatched-test-results.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, junit } from '../../builders/hazard-parts.ts'

const find = (test: string) =>
  findingsOf(unmatchedTestResults, {
    'hazards/HAZ-0001.md': hazardText(design('- **D1** Do one thing', `  - Test: ${test}`)),
    'reports/a.xml': junit({ 'shows the record': '', 'follows a change': '' }),
    'reports/b.xml': '<testsuite name="login"><testcase classname="login" name="refuses" /></testsuite>',
  })

it('is an error when all results are about something else', async () => {
  const findings = await find('nobody wrote this test')
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({
    level: 'error',
    place: { file: 'hazards/hazards.yaml' },
    message: 'None of the 3 tests in 2 reports speaks for a control, expected at least one that does',
  })
})

it('only mentions a report that has nothing to do with safety', async () => {
  const findings = await find('follows a change')
  expect(findings.map(({ level, place }) => [level, place.file])).toEqual([['info', 'reports/b.xml']])
})

it('leaves it to no-test-results where there are no tests at all', async () => {
  expect(await findingsOf(unmatchedTestResults, { 'hazards/HAZ-0001.md': hazardText() })).toEqual([])
})
