import { describe, expect, it } from 'vitest'
import { overdueControl } from '../../../src/check/rules/overdue-control.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { findingsIn, hazardText, VERIFIED } from '../../builders/hazard-fields.ts'

const found = (...facts: readonly string[]) =>
  findingsIn(overdueControl, hazardText({ 'Design controls': ['- **D1** A unit', ...facts].join('\n  - ') }))

describe('overdue-control', () => {
  it('lets a control be due today, and no longer', async () => {
    expect(await found('Status: planned', 'Due: 2026-11-01')).toEqual([])
    expect(await found('Status: planned', 'Due: 2026-10-31')).toMatchObject([
      { level: 'warning', control: 'HAZ-0001.D1', place: { line: 5 } },
    ])
  })

  it('reports a control of which nobody says whether it is in place', async () => {
    expect(await found('Due: 2026-10-31')).toHaveLength(1)
  })

  it('is silent about one that is said to be in place, or shown to be', async () => {
    const verified = {
      ...VERIFIED.files,
      'hazards/HAZ-0001.md': hazardText({ 'Design controls': `${VERIFIED.control}\n  - Due: 2026-10-31` }),
    }
    expect(await found('Status: implemented', 'Due: 2026-10-31')).toEqual([])
    expect(await findingsOf(overdueControl, verified)).toEqual([])
  })
})
