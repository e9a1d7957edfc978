import { expect, it } from 'vitest'
import { unusableComponentAssessment } from '../../../src/check/rules/unusable-component-assessment.ts'
import { APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { anAssessment, locked } from '../../builders/component-files.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (files: Readonly<Record<string, string>>) =>
  findingsOf(unusableComponentAssessment, { 'hazards/hazards.yaml': APPROVING_CONFIG, ...files })
const LOCKED = locked({ alpha: '1.0.0' })

it.each([
  [{ versions: '' }, 'it names no version'],
  [{ versions: '>=1' }, '">=1" is no version'],
  [{ versions: '*' }, '"*" is no version'],
  [{ usedFor: 'TBC' }, 'it does not say what the component is used for'],
  [{ anomalies: 'none' }, 'it does not say which known anomalies were looked for'],
  [{ hazards: 'none' }, 'it names no hazard, and does not say why there is none'],
  [{ hazards: 'HAZ-9999' }, 'there is no hazard HAZ-9999'],
  [{ by: 'B. Stranger, 2026-10-15' }, 'hazards.yaml lists no "B. Stranger"'],
  [{ by: 'A. Example, GMC 0000000' }, 'it has no date'],
  [{ by: 'A. Example, GMC 0000000, 2099-01-01' }, 'its date is after'],
])('says why %j does not count', async (part, because) => {
  const findings = await found({ ...LOCKED, ...anAssessment('alpha', part) })
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining(because)])
})

it('names an assessment of what no list holds', async () => {
  const [finding] = await found({ ...LOCKED, ...anAssessment('gone', {}) })
  expect(finding?.message).toContain('no list holds a component of that name')
})

it('is silent about one that counts, about a stale one, and about other words', async () => {
  expect(await found({ ...LOCKED, ...anAssessment('alpha', {}) })).toEqual([])
  expect(await found({ ...locked({ alpha: '3.0.0' }), ...anAssessment('alpha', {}) })).toEqual([])
  expect(
    await found({ ...LOCKED, 'hazards/case/third-party.md': '## How we choose\n\nWith care.\n' }),
  ).toEqual([])
})
