import { describe, expect, it } from 'vitest'
import { unknownNewHazard } from '../../../src/check/rules/unknown-new-hazard.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-fields.ts'

const found = (answer: string) =>
  findingsOf(unknownNewHazard, {
    'hazards/HAZ-0001.md': hazardText({ 'Design controls': `- **D1** A unit\n  - New hazards: ${answer}` }),
    'hazards/HAZ-0002.md': hazardText({ 'Hazard name': 'A dose cannot be entered' }),
  })

describe('unknown-new-hazard', () => {
  it('reports the id that leads nowhere, and not the one beside it', async () => {
    const findings = await found('HAZ-0002, HAZ-0020')
    expect(findings).toMatchObject([{ level: 'error', control: 'HAZ-0001.D1', place: { line: 4 } }])
    expect(findings[0]?.message).toContain('HAZ-0020')
  })

  it.each(['none', 'None – hashing uses SHA-256', 'HAZ-0002 (slower entry)', '[HAZ-0002](HAZ-0002.md)'])(
    'understands %j',
    async (answer) => {
      expect(await found(answer)).toEqual([])
    },
  )

  it('reports an answer that names no hazard', async () => {
    expect((await found('slower entry'))[0]?.message).toContain('read "slower entry", expected "none" or ids')
  })

  it('never suggests the hazard that the control itself belongs to', async () => {
    expect((await found('HAZ-0011'))[0]?.message).not.toContain('HAZ-0001"')
  })

  it('sees that an id in small letters is another one', async () => {
    expect((await found('haz-0002'))[0]?.message).toContain('did you mean "HAZ-0002"?')
  })
})
