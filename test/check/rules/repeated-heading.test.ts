import { expect, it } from 'vitest'
import { repeatedHeading } from '../../../src/check/rules/repeated-heading.ts'
import { examineFiles } from '../../builders/examine-files.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText, scores } from '../../builders/hazard-parts.ts'

const TWICE = hazardText(scores('Low', 'Major'), '## Severity:', 'Minor')

it('says which heading repeats which, and that neither counts', async () => {
  const [finding] = await findingsOf(repeatedHeading, { 'hazards/HAZ-0001.md': TWICE })
  expect(finding).toMatchObject({
    level: 'error',
    place: { line: 13 },
    message:
      'The heading "Severity:" repeats "Severity scoring" of line 9, expected it once: as long as it stands twice, neither is read',
  })
})

it('never lets the milder of two scores stand', async () => {
  const { log } = await examineFiles({ 'hazards/HAZ-0001.md': TWICE })
  expect(log.hazards[0]?.initialRisk).toMatchObject({ severity: undefined, risk: undefined })
})

it('says of a text that stands twice that both are read', async () => {
  const [finding] = await findingsOf(repeatedHeading, {
    'hazards/HAZ-0001.md': hazardText('# Harm', 'An overdose', '# Harm', 'A dose left out'),
  })
  expect(finding?.message).toContain('both are read as if they were one')
})
