import { describe, expect, it } from 'vitest'
import { unassessedControl } from '../../../src/check/rules/unassessed-control.ts'
import { findingsIn, hazardText, residually } from '../../builders/hazard-fields.ts'

const found = (heading: string, ...facts: readonly string[]) =>
  findingsIn(
    unassessedControl,
    hazardText({ [heading]: ['- **D1** A dose needs a unit.', ...facts].join('\n  - ') }),
  )

describe('unassessed-control', () => {
  it.each(['New hazards: TBC', 'New hazards: ?'])('does not take "%s" for an answer', async (fact) => {
    expect(await found('Design controls', 'Status: implemented', fact)).toMatchObject([
      { level: 'warning', control: 'HAZ-0001.D1', place: { line: 5 } },
    ])
  })

  it.each(['New hazards: none', 'New hazards: None identified.', 'New hazards: HAZ-0002'])(
    'takes "%s" for one',
    async (fact) => {
      expect(await found('Design controls', 'Status: implemented', fact)).toEqual([])
    },
  )

  it('waits for a control that nobody claims', async () => {
    expect(await found('Design controls', 'Status: planned')).toEqual([])
  })

  it('asks as soon as a residual risk relies on the control', async () => {
    const text = hazardText({ 'Training controls': '- **P1** Read the unit', ...residually('Low', 'Major') })
    expect(await findingsIn(unassessedControl, text)).toMatchObject([
      { control: 'HAZ-0001.P1', place: { line: 3 } },
    ])
  })

  it('leaves existing controls alone', async () => {
    expect(await found('Existing controls', 'Status: implemented')).toEqual([])
  })
})
