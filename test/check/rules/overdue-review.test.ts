import { describe, expect, it } from 'vitest'
import { overdueReview } from '../../../src/check/rules/overdue-review.ts'
import { findingsOf } from '../../builders/found-by.ts'
import { hazardText } from '../../builders/hazard-fields.ts'

const found = (head: string, yaml = 'review: { every: 12 months }', date = '2026-11-01') =>
  findingsOf(
    overdueReview,
    {
      'hazards/HAZ-0001.md': hazardText({ 'Hazard name': 'No unit' }, head),
      'hazards/hazards.yaml': `product: { name: Example }\n${yaml}\n`,
    },
    { date },
  )

describe('overdue-review', () => {
  it('lets a review hold on its last day, and no longer', async () => {
    expect(await found('- Reviewed: 2025-11-01, A. Example')).toEqual([])
    expect(await found('- Reviewed: 2025-10-31, A. Example')).toMatchObject([
      { level: 'warning', place: { line: 1 } },
    ])
  })

  it('reports a hazard that was never reviewed, or on no day', async () => {
    expect((await found(''))[0]?.message).toBe(
      'HAZ-0001 has never been reviewed, expected a review every 12 months',
    )
    expect(await found('- Reviewed: last summer, A. Example')).toHaveLength(1)
  })

  it('asks for no review where the register sets no time', async () => {
    expect(await found('', 'matrix: nhs')).toEqual([])
  })

  it('reports a review that is still to come, whatever the register sets', async () => {
    expect((await found('- Reviewed: 2026-11-02, A. Example', 'matrix: nhs'))[0]?.message).toContain(
      'which is after 2026-11-01',
    )
  })
})
