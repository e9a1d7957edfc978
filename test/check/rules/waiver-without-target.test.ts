import { expect, it } from 'vitest'
import { waiverWithoutTarget } from '../../../src/check/rules/waiver-without-target.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { design, hazardText } from '../../builders/hazard-parts.ts'

const find = (target: string) =>
  findingsOf(waiverWithoutTarget, {
    'hazards/HAZ-0001.md': hazardText(design('- **D1** Do one thing')),
    'hazards/HAZ-0002.md': hazardText(design('- **D1** Do one thing', '- **D2** Do two things')),
    'hazards/hazards.yaml': `product: { name: Example }\npeople: [{ name: A. Example }]\nwaivers:\n  - { rule: untested-control, ${target}reason: Later, by: A. Example, until: 2026-12-31 }\n`,
  })

it('says that a short id covers nothing, and proposes the whole one', async () => {
  const [finding] = await find('hazard: HAZ-0001, control: D1, ')
  expect(finding).toMatchObject({
    level: 'warning',
    place: { file: 'hazards/hazards.yaml', line: 4 },
    message:
      'The waiver of untested-control by A. Example speaks of the control "D1", expected one of HAZ-0001; did you mean "HAZ-0001.D1"?',
  })
})

it('reports a control that belongs to another hazard than the waiver says', async () => {
  expect(await find('hazard: HAZ-0001, control: HAZ-0002.D2, ')).toHaveLength(1)
})

it('is content with targets that exist, and with a waiver of a rule as a whole', async () => {
  for (const target of ['hazard: HAZ-0002, ', 'control: HAZ-0002.D2, ', ''])
    expect(await find(target)).toEqual([])
})
