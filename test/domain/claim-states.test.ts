import { expect, test } from 'vitest'
import { argumentOf, type Branch } from '../../src/compose/argument-branch.ts'
import { claimStandings } from '../../src/domain/claim-states.ts'

const shown = (name: string): Branch => ({
  ...{ kind: 'goal', name, text: name },
  under: [{ kind: 'solution', name, text: 'A test' }],
})
const against: readonly Branch[] = [{ kind: 'counter-solution', name: 'x', text: 'It fails' }]

test('tells a reader how each claim stands, and counts what is open below it without counting it itself', () => {
  const standings = claimStandings(
    argumentOf({
      ...{ kind: 'goal', name: 'claim', text: 'A claim' },
      under: [
        {
          ...{ kind: 'goal', name: 'hazard', text: 'A hazard' },
          under: [
            { ...shown('refuted'), isDefeated: true, against },
            { kind: 'goal', name: 'bare', text: 'Nothing there' },
          ],
        },
        { ...shown('doubted'), against },
        shown('fine'),
      ],
    }),
  )
  expect(Object.fromEntries(standings)).toEqual({
    'G-claim': { state: 'gaps below', below: '1 defeated, 1 challenged, 1 undeveloped' },
    'G-hazard': { state: 'gaps below', below: '1 defeated, 1 undeveloped' },
    'G-refuted': { state: 'defeated', below: '' },
    'G-bare': { state: 'undeveloped', below: '' },
    'G-doubted': { state: 'challenged', below: '' },
    'G-fine': { state: 'supported', below: '' },
  })
})
