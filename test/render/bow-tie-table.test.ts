import { expect, it } from 'vitest'
import type { BarrierView, BowTieView } from '../../src/domain/bow-tie-view.ts'
import { bowTieTable } from '../../src/render/bow-tie-table.ts'

const risk = { isKnown: false, text: 'not known', axes: '', tone: 'unknown' } as const

const barrier = (facts: Partial<BarrierView>): BarrierView => ({
  ...{ name: 'no id', category: 'design', text: 'The name is shown', state: 'verified', tone: 'good' },
  ...{ standing: 'holds', isReliedOn: false, place: 'not stated', ...facts },
})

const view = (unplaced: readonly BarrierView[]): BowTieView => ({
  ...{ picture: 'bow-tie', title: 'Bow-tie', id: 'HAZ-0001', name: 'A hazard', claim: 'not earned' },
  ...{ current: risk, residual: risk, causes: [], after: [], unplaced, effect: '', harm: '' },
})

it('has a row for each control, also where two of different kinds are written in the same words', () => {
  const { rows } = bowTieTable(
    view([
      barrier({ category: 'design', state: 'verified' }),
      barrier({ category: 'testing', state: 'failing' }),
    ]),
  )

  expect(rows.map(([name]) => name)).toEqual(expect.arrayContaining(['no id (design)', 'no id (testing)']))
})
