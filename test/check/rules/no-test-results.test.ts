import { expect, it } from 'vitest'
import { noTestResults } from '../../../src/check/rules/no-test-results.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, junit } from '../../builders/hazard-parts.ts'

const find = (results: string, files: Readonly<Record<string, string>> = {}) =>
  findingsOf(noTestResults, {
    'hazards/hazards.yaml': `product: { name: Example }\n${results}`,
    'hazards/HAZ-0001.md': hazardText(),
    ...files,
  })

it('is red where nobody named any results', async () => {
  const [finding] = await find('')
  expect(finding).toMatchObject({ level: 'error', place: { file: 'hazards/hazards.yaml', line: 1 } })
})

it('points at each pattern that finds nothing, though others find something', async () => {
  const findings = await find('results:\n  - unit/*.xml\n  - end-to-end/*.xml\n', {
    'unit/a.xml': junit({ 'shows the record': '' }),
  })
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({
    place: { file: 'hazards/hazards.yaml', line: 4 },
    message: 'The pattern "end-to-end/*.xml" finds no test report, expected at least one',
  })
})

it('does not take a run of nothing for a run that passed', async () => {
  const [finding] = await find('results: ["reports/*.xml"]\n', {
    'reports/a.xml': '<testsuites></testsuites>',
  })
  expect(finding).toMatchObject({
    place: { file: 'reports/a.xml' },
    message: 'The test report reports/a.xml holds no test, expected at least one',
  })
})
