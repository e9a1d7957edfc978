import { expect, it } from 'vitest'
import { unassessedComponent } from '../../../src/check/rules/unassessed-component.ts'
import { APPROVING_CONFIG } from '../../builders/an-approved-register.ts'
import { anAssessment, locked } from '../../builders/component-files.ts'
import { findingsOf } from '../../builders/found-by.ts'

const found = (files: Readonly<Record<string, string>>) =>
  findingsOf(unassessedComponent, { 'hazards/hazards.yaml': APPROVING_CONFIG, ...files })

it('counts every component of the release that nobody has assessed, in one finding', async () => {
  expect(await found(locked({ alpha: '1.0.0', beta: '2.0.0' }))).toMatchObject([
    {
      level: 'warning',
      place: { file: 'package-lock.json', line: 1 },
      message: '2 of 2 third-party components of the release are not assessed, expected each to be',
    },
  ])
})

it('does not count one that is assessed in another version as assessed, and says so', async () => {
  const files = { ...locked({ alpha: '2.0.0' }), ...anAssessment('alpha', { versions: '1.x' }) }
  const [finding] = await found(files)
  expect(finding?.message).toContain('1 of them only in another version')
})

it('is silent where all are assessed, and about what is for development alone', async () => {
  expect(
    await found({ ...locked({ alpha: '1.2.0' }), ...anAssessment('alpha', { versions: '1.x' }) }),
  ).toEqual([])
  expect(await found(locked({ alpha: '1.2.0' }, true))).toEqual([])
})
