import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineMatrix, riskOf } from '../../src/assess/matrix.ts'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import { hazardMatrix, registerMatrix } from '../../src/compose/matrix-view.ts'
import { isLikelihood, isSeverity, type Risk, type RiskMatrix } from '../../src/domain/risk.ts'
import type { MatrixPanel } from '../../src/domain/matrix-view.ts'
import { anAssessedHazard } from '../builders/an-assessed-log.ts'

/** Its axes cannot be swapped unnoticed: two likelihoods, three severities. */
const lopsided = defineMatrix({
  ...nhs,
  id: 'lopsided',
  likelihoods: ['Rare', 'Certain'].map((word) => ({ word, meaning: '' })),
  severities: ['Harmless', 'Bad', 'Fatal'].map((word) => ({ word, meaning: '' })),
  risk: [
    [1, 2, 4],
    [2, 3, 5],
  ],
})

type Steps = readonly [likelihood: number | undefined, severity: number | undefined]

const risk = (matrix: RiskMatrix, [likelihood, severity]: Steps): Risk =>
  riskOf(matrix, {
    likelihood: likelihood !== undefined && isLikelihood(likelihood) ? likelihood : undefined,
    severity: severity !== undefined && isSeverity(severity) ? severity : undefined,
  })

interface Standing {
  readonly id?: string
  readonly initial: Steps
  readonly today: Steps
  readonly claimed: Steps | undefined
  readonly isAtLeast?: boolean
}

const standing = (matrix: RiskMatrix, at: Standing) =>
  anAssessedHazard({
    id: at.id ?? 'HAZ-0001',
    initialRisk: risk(matrix, at.initial),
    currentRisk: { ...risk(matrix, at.today), isAtLeast: at.isAtLeast ?? false, conditions: [] },
    residualRisk: at.claimed === undefined ? undefined : risk(matrix, at.claimed),
  })

const panelsOf = (matrix: RiskMatrix, ...hazards: readonly Standing[]): readonly MatrixPanel[] => {
  const view = registerMatrix(
    hazards.map((hazard) => standing(matrix, hazard)),
    matrix,
  )
  return view.kind === 'counts' ? view.panels : []
}

const stepsOf = (hazard: Standing) => {
  const view = hazardMatrix(standing(nhs, hazard), nhs)
  return view.kind === 'path' ? view.steps : []
}

test('shows where a hazard stood first, where it stands today, and where it is claimed to stand', () => {
  const panels = panelsOf(lopsided, { initial: [2, 3], today: [1, 3], claimed: [1, 2] })

  expect(panels.map(({ label, cells }) => [label, cells])).toEqual([
    ['Initial', [{ likelihood: 2, severity: 3, hazards: ['HAZ-0001'] }]],
    ['Today', [{ likelihood: 1, severity: 3, hazards: ['HAZ-0001'] }]],
    ['Claimed', [{ likelihood: 1, severity: 2, hazards: ['HAZ-0001'] }]],
  ])
})

test('keeps the words and levels of the matrix that the register declares', () => {
  expect(registerMatrix([], lopsided)).toMatchObject({
    likelihoods: ['Rare', 'Certain'],
    severities: ['Harmless', 'Bad', 'Fatal'],
    risk: lopsided.risk,
  })
})

test('puts the hazards of one cell together, in the order of the register', () => {
  const at = { initial: [3, 4], today: [3, 4], claimed: [2, 4] } as const
  const [initial] = panelsOf(nhs, { id: 'HAZ-0002', ...at }, { id: 'HAZ-0001', ...at })

  expect(initial?.cells).toEqual([{ likelihood: 3, severity: 4, hazards: ['HAZ-0002', 'HAZ-0001'] }])
})

test('never stands a hazard in a cell when an axis is not scored, and never drops it either', () => {
  const panels = panelsOf(
    nhs,
    { id: 'HAZ-0001', initial: [undefined, 4], today: [undefined, undefined], claimed: [2, 4] },
    { id: 'HAZ-0002', initial: [3, undefined], today: [3, 4], claimed: undefined },
  )

  expect(panels.map(({ unscored }) => unscored)).toEqual([
    ['HAZ-0001', 'HAZ-0002'],
    ['HAZ-0001'],
    ['HAZ-0002'],
  ])
})

test('says which hazards of today may stand higher, because an existing control lets the score down', () => {
  const at = { initial: [3, 4], today: [3, 4], claimed: [2, 4] } as const
  const panels = panelsOf(nhs, { ...at, id: 'HAZ-0001' }, { ...at, id: 'HAZ-0002', isAtLeast: true })

  expect(panels.map(({ atLeast }) => atLeast)).toEqual([[], ['HAZ-0002'], []])
})

const step = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined })
const steps = fc.tuple(step, step)
const hazard = fc.record({
  id: fc.constantFrom('HAZ-0001', 'HAZ-0002', 'HAZ-0003'),
  initial: steps,
  today: steps,
  claimed: fc.option(steps, { nil: undefined }),
  isAtLeast: fc.boolean(),
})

test('counts every hazard once in each panel, whatever is scored and however often an id is used', () => {
  fc.assert(
    fc.property(
      fc.array(hazard, { maxLength: 12 }),
      fc.constantFrom(nhs, lopsided),
      (hazards, matrix: RiskMatrix) => {
        const everyId = hazards.map(({ id }) => id).sort()

        for (const { cells, unscored } of panelsOf(matrix, ...hazards)) {
          expect([...cells.flatMap((cell) => cell.hazards), ...unscored].sort()).toEqual(everyId)
          expect(cells.every((cell) => matrix.risk[cell.likelihood - 1]?.[cell.severity - 1])).toBe(true)
          expect(cells.every((cell) => cell.hazards.length > 0)).toBe(true)
        }
      },
    ),
  )
})

test('tells the way of one hazard in words and levels', () => {
  expect(stepsOf({ initial: [4, 4], today: [4, 4], claimed: [2, 4], isAtLeast: true })).toEqual([
    { label: 'Initial', at: { likelihood: 4, severity: 4 }, text: 'High × Major: 4' },
    { label: 'Today', at: { likelihood: 4, severity: 4 }, text: 'High × Major: at least 4' },
    { label: 'Claimed', at: { likelihood: 2, severity: 4 }, text: 'Low × Major: 3' },
  ])
})

test('says of each step of one hazard what nobody has scored', () => {
  expect(stepsOf({ initial: [undefined, 4], today: [undefined, undefined], claimed: undefined })).toEqual([
    { label: 'Initial', at: undefined, text: 'likelihood not scored × Major' },
    { label: 'Today', at: undefined, text: 'not scored' },
    { label: 'Claimed', at: undefined, text: 'no assessment' },
  ])
})
