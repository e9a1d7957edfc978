import { expect, it } from 'vitest'
import { fewerControls } from '../../../src/check/rules/fewer-controls.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText } from '../../builders/hazard-parts.ts'

const find = (now: string, before: Readonly<Record<string, string>>) =>
  findingsOf(fewerControls, { 'hazards/HAZ-0001.md': now }, { before })

it('notices that a control without an id was deleted, and names commit and numbers', async () => {
  const [finding] = await find(hazardText(design('- Do one thing')), {
    'hazards/HAZ-0001.md': hazardText(design('- Do one thing', '- Do two things', '- Do three things')),
  })
  expect(finding).toMatchObject({
    level: 'warning',
    place: { line: 5 },
    message: 'HAZ-0001 has 1 control, expected the 3 it once had (see commit 01234567)',
  })
})

it('compares with the version that had the most, not with the last one', async () => {
  const findings = await find(hazardText(design('- Do one thing')), {
    'hazards/HAZ-0001.md': hazardText(design('- Do one thing')),
    'hazards/HAZ-0001-older.md': hazardText(design('- Do one thing', '- Do two things')),
  })
  expect(findings).toHaveLength(1)
})

it('does not repeat what vanished ids already explain', async () => {
  const before = {
    'hazards/HAZ-0001.md': hazardText(design('- **D1** Do one thing', '- **D2** Do two things')),
  }
  expect(await find(hazardText(design('- **D1** Do one thing')), before)).toEqual([])
})

it('still notices a nameless control that goes together with one that has an id', async () => {
  const before = {
    'hazards/HAZ-0001.md': hazardText(
      design('- **D1** Do one thing', '- **D2** Do two things', '- Do three things'),
    ),
  }
  expect(await find(hazardText(design('- **D1** Do one thing')), before)).toHaveLength(1)
})

it('lets controls get their ids, and a withdrawn hazard lose its controls', async () => {
  const before = { 'hazards/HAZ-0001.md': hazardText(design('- Do one thing', '- Do two things')) }
  expect(await find(hazardText(design('- **D1** Do one thing', '- **D2** Do two things')), before)).toEqual(
    [],
  )
  expect(await find(hazardText('# Hazard status', 'Withdrawn'), before)).toEqual([])
})
