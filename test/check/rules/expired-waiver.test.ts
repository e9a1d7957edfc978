import { expect, it } from 'vitest'
import { expiredWaiver } from '../../../src/check/rules/expired-waiver.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-parts.ts'

const FILES = {
  'hazards/HAZ-0001.md': hazardText(),
  'hazards/hazards.yaml': [
    'product: { name: Example }',
    'people: [{ name: A. Example }]',
    'waivers:',
    '  - { rule: unscored-hazard, hazard: HAZ-0001, reason: Later, by: A. Example, until: 2026-10-31 }',
    '  - { rule: stray-text, reason: Notes, by: A. Example, until: 2026-12-31 }',
    '',
  ].join('\n'),
}

it('names the waiver that has run out, where it stands, and no other', async () => {
  const findings = await findingsOf(expiredWaiver, FILES, { date: '2026-11-01' })
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({
    level: 'error',
    hazard: 'HAZ-0001',
    place: { file: 'hazards/hazards.yaml', line: 4 },
    message:
      'The waiver of unscored-hazard for HAZ-0001 by A. Example ran out on 2026-10-31, expected a date that is not past',
  })
})

it('lets a waiver hold on its last day', async () => {
  expect(await findingsOf(expiredWaiver, FILES, { date: '2026-10-31' })).toEqual([])
})
