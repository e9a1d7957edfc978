import { expect, test } from 'vitest'
import { releaseRisks } from '../../../src/compose/release-risks.ts'
import { countRisks } from '../../../src/domain/count-risks.ts'
import type { Shape } from '../../../src/render/sketch.ts'
import { nhs } from '../../../src/assess/matrices/nhs.ts'
import { riskHistory } from '../../../src/render/figures/risk-history.ts'
import { aRelease, aReleaseHistory, aTag } from '../../builders/a-release.ts'
import { aJudgement, anAssessedLog } from '../../builders/an-assessed-log.ts'

const flat = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => (shape.shape === 'group' ? flat(shape.shapes) : [shape]))

/** Two releases; of the first the register is not here. */
const figure = (past = countRisks([undefined, 4, 4, 2])) => {
  const releases = ['v1.0', 'v1.1'].map((name) => aRelease({ tag: aTag({ name }) }))
  const history = aReleaseHistory({
    releases,
    risks: new Map([['v1.1', { matrix: nhs, claimed: past, scores: new Map() }]]),
  })
  const { riskPicture } = releaseRisks(anAssessedLog(), aJudgement().summary, history)
  return riskHistory(riskPicture)
}

const wordsOf = (...args: Parameters<typeof figure>): readonly string[] =>
  figure(...args).sketches.flatMap(({ shapes }) =>
    flat(shapes).flatMap((shape) => (shape.shape === 'words' ? [shape.text] : [])),
  )

test('says in words what it says in colours, the worst first', () => {
  expect(wordsOf()).toContain('Claimed: not scored: 1, level 4: 2, level 2: 1')
  expect(wordsOf()).toContain('4 hazards')
})

test('says of each earlier release that its evidence is not known, and draws no level for it', () => {
  expect(wordsOf().filter((words) => words === 'evidence not known')).toHaveLength(2)
})

test('draws nothing safe for a release whose register is not here', () => {
  expect(wordsOf()).toContain('What it claimed is not known: its register is not here')
  expect(figure().table.rows[0]?.slice(1)).toEqual([
    'claimed',
    ...Array.from({ length: 6 }, () => 'not known'),
  ])
})

test('a release without a hazard says so', () => {
  expect(wordsOf(countRisks([]))).toContain('Claimed: no hazard')
})

test('a register of very many hazards does not run out of the picture', () => {
  const [sketch] = figure(countRisks(Array.from({ length: 900 }, () => 5 as const))).sketches
  const widest = flat(sketch?.shapes ?? []).flatMap((shape) =>
    shape.shape === 'area' && shape.tone === 'risk-5' ? [shape.points.map(({ x }) => x)] : [],
  )
  expect(Math.max(...widest.flat())).toBeLessThanOrEqual((sketch?.width ?? 0) - 120)
})

test('the table has every moment with both rows', () => {
  expect(
    figure().table.rows.map(([release = '', risk = '']) => `${release.split(' ')[0] ?? ''} ${risk}`),
  ).toEqual([
    ...['v1.0 claimed', 'v1.0 carried by the evidence', 'v1.1 claimed', 'v1.1 carried by the evidence'],
    ...['Now claimed', 'Now carried by the evidence'],
  ])
})
