import { expect, it } from 'vitest'
import { unreadableFile } from '../../../src/check/rules/unreadable-file.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'

it('says why an empty file cannot be read, and at which file', async () => {
  const [finding] = await findingsOf(unreadableFile, { 'hazards/HAZ-0007-lost.md': '' })
  expect(finding).toMatchObject({
    level: 'error',
    hazard: 'HAZ-0007',
    place: { file: 'hazards/HAZ-0007-lost.md', line: 1 },
    message: 'The file of hazard HAZ-0007 cannot be read, expected the text of a hazard: it is empty',
  })
})

it('still counts a hazard that cannot be read, with an unknown risk', async () => {
  const { judgement } = await examineFiles({ 'hazards/HAZ-0007-lost.md': '' }, { rules: [unreadableFile] })
  expect(judgement.summary).toMatchObject({ hazards: 1, unscored: 1 })
})

it('reports incidents, failure modes and runbooks that cannot be read', async () => {
  const findings = await findingsOf(unreadableFile, {
    'hazards/incidents/INC-0001.md': '',
    'hazards/failure-modes/FM-0001.md': 'a\0b',
    'hazards/runbooks/RB-0001.md': '',
  })
  expect(findings.map(({ message }) => message.split(' cannot')[0])).toEqual([
    'The file of failure mode FM-0001',
    'The file of incident INC-0001',
    'The file of runbook RB-0001',
  ])
})

it('reports a text of the safety case that cannot be read, and not one that is still empty', async () => {
  const findings = await findingsOf(unreadableFile, {
    'hazards/case/scope.md': 'a\0b',
    'hazards/case/system.md': '',
  })
  expect(findings).toMatchObject([
    {
      level: 'error',
      place: { file: 'hazards/case/scope.md' },
      message:
        'The file of safety case text scope cannot be read, expected a text: it holds NUL bytes, so it is no text',
    },
  ])
})

it('lets an incident have whatever headings it likes', async () => {
  expect(
    await findingsOf(unreadableFile, { 'hazards/incidents/INC-0001.md': '# What happened\n\nA delay.\n' }),
  ).toEqual([])
})
