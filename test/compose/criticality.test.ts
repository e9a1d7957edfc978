import { expect, test } from 'vitest'
import { currentRisk, isResidualEarned } from '../../src/assess/current-risk.ts'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import { riskWithout } from '../../src/assess/risk-without.ts'
import { criticalityEntry } from '../../src/compose/criticality.ts'
import type { AssessedControl, AssessedHazard, CodeLink } from '../../src/domain/hazard-log.ts'
import { aCodeReference } from '../builders/a-hazard.ts'
import { anAssessedControl, anAssessedHazard, aRisk } from '../builders/an-assessed-log.ts'

/** A hazard whose risks are judged from its controls, as in a register. */
const aJudgedHazard = (id: string, controls: readonly AssessedControl[]): AssessedHazard => {
  const [initial, residual] = [aRisk(4, 4, 4), aRisk(2, 4, 2)]
  const relied = controls.filter(({ isReliedOn }) => isReliedOn)
  const facts = { initial, residual, controls, relied, reliesOnUnknown: false, matrix: nhs }
  return anAssessedHazard({
    ...{ id, controls, relied, initialRisk: initial, residualRisk: residual },
    isEarned: isResidualEarned(facts),
    ...{ currentRisk: currentRisk(facts), riskWithout: riskWithout(facts) },
  })
}

const verified = (id: string, facts: Partial<AssessedControl> = {}): AssessedControl =>
  anAssessedControl({ id, verification: 'verified', isReliedOn: true, ...facts })

const inFile = (path: string): readonly CodeLink[] => [
  {
    ...{ reference: aCodeReference(path), paths: [path], problem: undefined, spans: [], changes: [] },
    ...{ meaning: () => '', movedTo: undefined, explanation: undefined, repair: undefined },
  },
]

const entry = (...hazards: readonly AssessedHazard[]) =>
  criticalityEntry(hazards, { matrix: nhs, pageOf: ({ id }) => `hazards/${id}.html` })

test('says which risk comes back if a control fails that the residual risk rests on', () => {
  const { controls } = entry(aJudgedHazard('HAZ-0001', [verified('HAZ-0001.D1')]))

  expect(controls).toMatchObject([
    {
      ...{ name: 'HAZ-0001.D1', worse: 1, today: { text: '2' }, lost: { text: '4' } },
      words: 'brings back risk 4 in 1 hazard: HAZ-0001',
    },
  ])
})

test('says of a control on which nothing rests that no risk changes, and not that it is of no use', () => {
  const left = verified('HAZ-0001.B1', { category: 'process', isReliedOn: false })
  const { controls, unraised } = entry(aJudgedHazard('HAZ-0001', [verified('HAZ-0001.D1'), left]))

  expect(controls.map(({ name }) => name)).toEqual(['HAZ-0001.D1'])
  expect(unraised).toEqual([{ words: 'changes no risk: no residual risk rests on it', count: 1 }])
})

test('says of a claim that is not earned that there is nothing left to lose', () => {
  const failing = verified('HAZ-0001.D2', { verification: 'failing' })
  const { controls, unraised, picture } = entry(aJudgedHazard('HAZ-0001', [verified('HAZ-0001.D1'), failing]))

  expect(controls).toEqual([])
  expect(unraised).toEqual([
    { words: 'changes nothing today: it is not shown to work as it is', count: 1 },
    { words: 'changes nothing today: the claims are not earned as it is', count: 1 },
  ])
  expect(picture.entries).toEqual([])
})

test('counts a file on which controls of several hazards rest, before the controls themselves', () => {
  const hazards = ['HAZ-0001', 'HAZ-0002', 'HAZ-0003'].map((id) =>
    aJudgedHazard(id, [verified(`${id}.D1`, { codeLinks: inFile('src/patient.ts') })]),
  )
  const { shared, picture } = entry(...hazards)

  expect(shared).toMatchObject([{ kind: 'code', name: 'src/patient.ts', worse: 3, lost: { text: '4' } }])
  expect(picture.entries[0]).toMatchObject({ name: 'src/patient.ts' })
})

test('counts nothing as shared that stands behind controls of one hazard alone', () => {
  const code = { codeLinks: inFile('src/patient.ts') }
  const { shared } = entry(
    aJudgedHazard('HAZ-0001', [verified('HAZ-0001.D1', code), verified('HAZ-0001.D2', code)]),
  )

  expect(shared).toEqual([])
})

test('loses an existing control as the judgement does: the risk is at least what it was, and ranks higher', () => {
  const existing = verified('HAZ-0001.E1', { category: 'existing', isReliedOn: false })
  const { controls } = entry(aJudgedHazard('HAZ-0001', [existing]))

  expect(controls).toMatchObject([{ worse: 1, today: { text: '4' }, lost: { text: 'at least 4' } }])
})

test('lists each control that raises a risk, and counts every other: none is missing from the sum', () => {
  const sound = aJudgedHazard('HAZ-0001', [verified('HAZ-0001.D1'), verified('HAZ-0001.D2')])
  const open = Array.from({ length: 500 }, (_, index) => {
    const id = `HAZ-${1000 + index}`
    const states = [
      verified(`${id}.D1`, { verification: 'failing' }),
      verified(`${id}.D2`),
      verified(`${id}.B1`, { category: 'process', isReliedOn: false }),
    ]
    return aJudgedHazard(id, states)
  })
  const found = entry(sound, ...open)

  expect(found).toMatchObject({ controlCount: 1502, unraisedCount: 1500 })
  expect(found.controls.map(({ name }) => name)).toEqual(['HAZ-0001.D1', 'HAZ-0001.D2'])
  expect(found.unraised.reduce((sum, { count }) => sum + count, 0)).toBe(1500)
  // However many hazards there are, the reasons are few.
  expect(found.unraised.length).toBeLessThanOrEqual(3)
})

test('lists every control of many, and draws those of one hazard of which any one is enough as one', () => {
  const controls = Array.from({ length: 20 }, (_, index) => verified(`HAZ-0001.D${index + 1}`))
  const found = entry(aJudgedHazard('HAZ-0001', controls))

  expect(found.controls).toHaveLength(20)
  expect(found.picture.entries).toMatchObject([{ kindWord: 'any one', controlCount: 20 }])
  expect(found.picture.entries[0]?.name).toContain('D1, D2, D3')
})

test('says how many things the picture has no room for', () => {
  const hazards = Array.from({ length: 20 }, (_, index) =>
    aJudgedHazard(`HAZ-${1000 + index}`, [verified(`HAZ-${1000 + index}.D1`)]),
  )
  const { picture } = entry(...hazards)

  expect(picture.entries.length + picture.more).toBe(20)
})
