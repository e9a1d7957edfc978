import { expect, it } from 'vitest'
import { missingControl } from '../../../src/check/rules/missing-control.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText, RELEASE } from '../../builders/hazard-parts.ts'

const control = (...facts: readonly string[]): string =>
  hazardText(design('- The banner is drawn from the record that is open now.', ...facts))

it('names the file that is not there, at the line that names it, and the control by its words', async () => {
  const [finding] = await findingsOf(missingControl, {
    'hazards/HAZ-0001.md': control('  - Status: implemented', '  - Code: src/gone.ts'),
  })
  expect(finding).toMatchObject({ level: 'error', control: undefined, place: { line: 11 } })
  expect(finding?.message).toContain(
    'Control "The banner is drawn from the record …" is missing, expected all that it names to be there: the code at src/gone.ts',
  )
})

it('warns of a control that nobody claims yet, until the release', async () => {
  const files = { 'hazards/HAZ-0001.md': control('  - Code: src/gone.ts') }
  const [draft] = await findingsOf(missingControl, files)
  const [release] = await findingsOf(missingControl, { ...files, 'hazards/hazards.yaml': RELEASE })
  expect([draft?.level, release?.level]).toEqual(['warning', 'error'])
})

it('comes before a test that passes', async () => {
  const files = {
    'hazards/HAZ-0001.md': control('  - Code: src/gone.ts', '  - Test: shows the record'),
    'reports/a.xml': '<testsuite name="a"><testcase classname="a" name="shows the record" /></testsuite>',
  }
  expect(await findingsOf(missingControl, files)).toHaveLength(1)
})
