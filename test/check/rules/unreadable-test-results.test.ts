import { expect, it } from 'vitest'
import { unreadableTestResults } from '../../../src/check/rules/unreadable-test-results.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, junit } from '../../builders/hazard-parts.ts'

const find = (reports: Readonly<Record<string, string>>) =>
  findingsOf(unreadableTestResults, {
    'hazards/hazards.yaml': 'product: { name: Example }\nresults: ["reports/*"]\n',
    'hazards/HAZ-0001.md': hazardText(),
    ...reports,
  })

it('reports a report that breaks off, at the line where it does', async () => {
  const whole = junit({ 'shows the record': '', 'follows a change': '' })
  const [finding] = await find({ 'reports/a.xml': whole.slice(0, whole.indexOf('</testsuite>')) })
  expect(finding).toMatchObject({ level: 'error', place: { file: 'reports/a.xml', line: 4 } })
})

it('names every report that cannot be read, though others can', async () => {
  const findings = await find({
    'reports/a.xml': junit({ 'shows the record': '' }),
    'reports/b.xml': 'not a report',
    'reports/c.json': '{',
  })
  expect(findings.map(({ place }) => place.file)).toEqual(['reports/b.xml', 'reports/c.json'])
})
