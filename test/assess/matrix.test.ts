import { describe, expect, it } from 'vitest'
import { matrices } from '../../src/assess/matrices/index.ts'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import { defineMatrix, riskOf, stepOfWord } from '../../src/assess/matrix.ts'
import { isLikelihood, isSeverity } from '../../src/domain/risk.ts'
import type { Likelihood, RiskMatrix, Score, Severity } from '../../src/domain/risk.ts'

const likelihood = (step: number): Likelihood => {
  if (!isLikelihood(step)) throw new Error(`No step of an axis: ${step}`)
  return step
}
const severity = (step: number): Severity => {
  if (!isSeverity(step)) throw new Error(`No step of an axis: ${step}`)
  return step
}
const byWord = (matrix: RiskMatrix, likelihoodWord: string, severityWord: string): number | undefined =>
  riskOf(matrix, {
    likelihood: likelihood(stepOfWord(matrix.likelihoods, likelihoodWord) ?? 0),
    severity: severity(stepOfWord(matrix.severities, severityWord) ?? 0),
  }).risk

/** Unlike the NHS matrix, this one tells the axes apart: rare and fatal is 4, certain and harmless is 2. */
const lopsided = defineMatrix({
  id: 'lopsided',
  name: 'Severity weighs more',
  source: 'made for this test',
  likelihoods: [
    { word: 'Rare', meaning: '' },
    { word: 'Certain', meaning: '' },
  ],
  severities: [
    { word: 'Harmless', meaning: '' },
    { word: 'Fatal', meaning: '' },
  ],
  risk: [
    [1, 4],
    [2, 5],
  ],
  levels: [],
  harms: [],
})

describe('riskOf', () => {
  it('reads likelihood as the row and severity as the column', () => {
    expect(byWord(lopsided, 'Rare', 'Fatal')).toBe(4)
    expect(byWord(lopsided, 'Certain', 'Harmless')).toBe(2)
  })

  it('does not compile when the axes are swapped', () => {
    const score: Score = { likelihood: likelihood(1), severity: severity(2) }
    // @ts-expect-error a severity is no likelihood, and the other way round
    const swapped: Score = { likelihood: score.severity, severity: score.likelihood }
    expect(riskOf(lopsided, score).risk).not.toBe(riskOf(lopsided, swapped).risk)
  })

  it('leaves the risk unknown while either axis is not scored', () => {
    expect(riskOf(nhs, { likelihood: undefined, severity: severity(5) }).risk).toBeUndefined()
    expect(riskOf(nhs, { likelihood: likelihood(5), severity: undefined }).risk).toBeUndefined()
  })

  it('leaves the risk unknown for a step beyond the end of a smaller matrix', () => {
    expect(riskOf(lopsided, { likelihood: likelihood(3), severity: severity(1) }).risk).toBeUndefined()
  })
})

describe('stepOfWord', () => {
  it('knows a word in any case and between blanks', () => {
    expect(stepOfWord(nhs.likelihoods, '  very  HIGH ')).toBe(5)
  })

  it('does not know a word of the other axis', () => {
    expect(stepOfWord(nhs.likelihoods, 'Major')).toBeUndefined()
  })
})

describe('the NHS matrix', () => {
  it.each([
    ['Very High', [3, 4, 4, 5, 5]],
    ['High', [2, 3, 3, 4, 5]],
    ['Medium', [2, 2, 3, 3, 4]],
    ['Low', [1, 2, 2, 3, 4]],
    ['Very Low', [1, 1, 2, 2, 3]],
  ])('gives the published levels for %s', (word, levels) => {
    const severities = ['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic']
    expect(severities.map((severityWord) => byWord(nhs, word, severityWord))).toEqual(levels)
  })

  it('calls the death of one patient Major, and only that of several Catastrophic', () => {
    expect(nhs.harms.find(({ name }) => name === 'death')).toMatchObject({
      single: 'Major',
      multiple: 'Catastrophic',
    })
  })

  it('has each level as often as the published one', () => {
    const cells = nhs.risk.flat()
    const counts = [1, 2, 3, 4, 5].map((level) => cells.filter((cell) => cell === level).length)
    expect(counts).toEqual([3, 7, 7, 5, 3])
  })
})

describe.each(matrices.map((matrix) => [matrix.id, matrix] as const))('the shelf: %s', (_, matrix) => {
  const { likelihoods, severities, risk, harms, levels } = matrix

  it('has a level in every cell', () => {
    expect(risk.map((row) => row.length)).toEqual(likelihoods.map(() => severities.length))
  })

  it('never falls as the likelihood rises', () => {
    const falls = risk.flatMap((row, i) => row.filter((cell, j) => cell < (risk[i - 1]?.[j] ?? 0)))
    expect(falls).toEqual([])
  })

  it('never falls as the severity rises', () => {
    const falls = risk.flatMap((row) => row.filter((cell, j) => cell < (row[j - 1] ?? 0)))
    expect(falls).toEqual([])
  })

  it('says what every word and every level means', () => {
    const meanings = [...[...likelihoods, ...severities].map(({ meaning }) => meaning), ...levels]
    expect(meanings).toHaveLength(likelihoods.length + severities.length + 5)
    expect(meanings.filter((meaning) => meaning === '')).toEqual([])
  })

  it('gives every class of harm a severity it has', () => {
    const words = harms.flatMap(({ single, multiple }) => [single, multiple ?? single])
    expect(words.filter((word) => stepOfWord(severities, word) === undefined)).toEqual([])
  })

  it('makes no harm milder because it comes to several patients', () => {
    const steps = harms.map(({ single, multiple }) => [single, multiple ?? single])
    const milder = steps.filter(([one = '', several = '']) => {
      return (stepOfWord(severities, several) ?? 0) < (stepOfWord(severities, one) ?? 0)
    })
    expect(milder).toEqual([])
  })
})
