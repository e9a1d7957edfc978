import { expect, it } from 'vitest'
import { staleComponentAssessment } from '../../../src/check/rules/stale-component-assessment.ts'
import { APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { anAssessment, locked } from '../../builders/component-files.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (files: Readonly<Record<string, string>>) =>
  findingsOf(staleComponentAssessment, { 'hazards/hazards.yaml': APPROVING_CONFIG, ...files })

it('names an assessment of which no version is in the release, with both', async () => {
  const files = { ...locked({ alpha: '2.0.0' }), ...anAssessment('alpha', { versions: '1.x' }) }
  const findings = await found(files)
  expect(findings).toMatchObject([{ place: { file: 'hazards/case/third-party.md', line: 1 } }])
  expect(findings[0]?.message).toContain('it is of 1.x, and the lists have 2.0.0')
})

it('takes no version before a release for one of its releases', async () => {
  const files = { ...locked({ alpha: '1.0.0-rc.1' }), ...anAssessment('alpha', { versions: '1.x' }) }
  expect(await found(files)).toHaveLength(1)
})

it('is silent where one of its versions is in the release', async () => {
  const files = { ...locked({ alpha: '2.0.0' }), ...anAssessment('alpha', { versions: '1.x, 2.0.0' }) }
  expect(await found(files)).toEqual([])
})
