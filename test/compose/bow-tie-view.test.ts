import { expect, test } from 'vitest'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import { bowTieView } from '../../src/compose/bow-tie-view.ts'
import type { AssessedControl } from '../../src/domain/hazard-log.ts'
import { anAssessedControl, anAssessedHazard } from '../builders/an-assessed-log.ts'
import { written } from '../builders/a-hazard.ts'

const control = (id: string, facts: Partial<AssessedControl> = {}): AssessedControl =>
  anAssessedControl({ id: `HAZ-0001.${id}`, ...facts })

const view = (...controls: readonly AssessedControl[]) =>
  bowTieView(anAssessedHazard({ causes: ['one', 'two'].map(written), controls }), nhs)

const names = (barriers: readonly { readonly name: string }[]): readonly string[] =>
  barriers.map(({ name }) => name)

test('puts a control on the line of each cause that it says it addresses', () => {
  const { causes } = view(control('D1', { addresses: [written('cause 1'), written('2')] }), control('D2'))

  expect(causes.map(({ barriers }) => names(barriers))).toEqual([['D1'], ['D1']])
})

test('shows a cause that no control names as bare', () => {
  const { causes } = view(control('D1', { addresses: [written('cause 2')] }))

  expect(causes.map(({ barriers }) => names(barriers))).toEqual([[], ['D1']])
})

test('puts a control between hazard and harm where it says that it reduces the severity, and only there', () => {
  const { after, unplaced } = view(
    control('D1', { reduces: written('severity by 1') }),
    control('D2', { reduces: written('likelihood by 1') }),
  )

  expect([names(after), names(unplaced)]).toEqual([['D1'], ['D2']])
})

test('guesses no place: a control that says nothing stands with those whose place is not stated', () => {
  const { causes, after, unplaced } = view(control('D1'), control('E1', { category: 'existing' }))

  expect(causes.flatMap(({ barriers }) => barriers)).toEqual([])
  expect([names(after), names(unplaced)]).toEqual([[], ['D1', 'E1']])
})

test('puts a testing control where what it verifies stands', () => {
  const { causes } = view(
    control('D1', { addresses: [written('cause 2')] }),
    control('T1', { category: 'testing', verifies: [written('D1')] }),
  )

  expect(names(causes[1]?.barriers ?? [])).toEqual(['D1', 'T1'])
})

test('keeps a control that names a cause in its own words on the side of the causes', () => {
  const { causes } = view(control('D1', { addresses: [written('the endless loop')] }))

  expect(causes.at(-1)).toMatchObject({ label: 'Other causes', barriers: [{ name: 'D1' }] })
})

test('loses no control, wherever its lines put it', () => {
  const controls = [
    control('D1', { addresses: [written('cause 9')] }),
    control('D2', { verifies: [written('D1'), written('D3')] }),
    control('D3', { reduces: written('severity by 2') }),
    control('D4', { verifies: [written('D4')] }),
  ]
  const { causes, after, unplaced } = view(...controls)
  const shown = new Set(names([...causes.flatMap(({ barriers }) => barriers), ...after, ...unplaced]))

  expect([...shown].sort()).toEqual(['D1', 'D2', 'D3', 'D4'])
})

test('says of a control that it is planned, or left to the deployer, beside its state', () => {
  const { unplaced } = view(
    control('D1', { declared: 'planned', verification: 'unverified' }),
    control('B1', { category: 'process', isReliedOn: false, verification: 'stale' }),
  )

  expect(unplaced.map(({ state, standing }) => [state, standing])).toEqual([
    ['unverified, planned', 'not shown'],
    ['stale, left to the deployer', 'lets down'],
  ])
})
