import { expect, it } from 'vitest'
import { matrices } from '../../src/assess/matrices/index.ts'
import { nhs } from '../../src/assess/matrices/nhs.ts'
import { parseConfig } from '../../src/parse/parse-config.ts'
import { validateConfig } from '../../src/validate/validate-config.ts'
import type { ValidConfig } from '../../src/validate/validate-config.ts'

const below = (text: string): ValidConfig =>
  validateConfig(parseConfig(`product: { name: Wards }\n${text}`, 'hazards/hazards.yaml'), {
    matrices,
    ruleIds: new Set(),
    folderName: 'hazards',
  })
const findings = ({ findings: found }: ValidConfig): readonly string[] =>
  found.map(({ message, place }) => `${place.line}:${place.column} ${message}`)

const matrix = (rows: string, more = ''): ValidConfig =>
  below(`matrix:
  name: Two by three
  likelihoods: [{ word: Rare }, { word: Often, meaning: Every week }]
  severities: [{ word: Mild }, { word: Bad }, { word: Worst }]
  risk:
${rows}
${more}`)

it('is taken as it stands', () => {
  const { value, findings: found } = matrix(
    '    Rare: [1, 2, 3]\n    Often: [2, 3, 5]',
    '  harms: [{ name: death, single: Worst }]\n',
  )
  expect(found).toEqual([])
  expect(value.declaresMatrix).toBe(true)
  expect(value.matrix).toEqual({
    id: 'own',
    name: 'Two by three',
    source: 'hazards.yaml',
    likelihoods: [
      { word: 'Rare', meaning: '' },
      { word: 'Often', meaning: 'Every week' },
    ],
    severities: ['Mild', 'Bad', 'Worst'].map((word) => ({ word, meaning: '' })),
    risk: [
      [1, 2, 3],
      [2, 3, 5],
    ],
    levels: [],
    harms: [{ name: 'death', single: 'Worst', multiple: undefined }],
  })
})

it.each([
  [
    'a missing cell',
    '    Rare: [1, 2]\n    Often: [2, 3, 5]',
    '7:11 The matrix has 2 risks for the likelihood "Rare", expected 3, one for each severity',
  ],
  [
    'a missing row',
    '    Rare: [1, 2, 3]',
    '7:5 The matrix has no risks for the likelihood "Often", expected one for each of the 3 severities',
  ],
  [
    'a row for a word that is no likelihood',
    '    Rare: [1, 2, 3]\n    Often: [2, 3, 5]\n    Oftn: [2, 3, 5]',
    '9:5 The matrix has risks for "Oftn", expected one of its likelihoods; did you mean "Often"?',
  ],
  [
    'a level that does not exist',
    '    Rare: [1, 2, 3]\n    Often: [2, 3, 6]',
    '8:19 Entry 3 of "Often" of "risk" of "matrix" in hazards.yaml is "6", expected a whole number from 1 to 5',
  ],
  [
    'a level that falls as the severity rises',
    '    Rare: [1, 3, 2]\n    Often: [2, 3, 5]',
    '7:18 The matrix gives 2 for the likelihood "Rare" and the severity "Worst", expected at least 3: risk never falls as likelihood or severity rises',
  ],
  [
    'a level that falls as the likelihood rises',
    '    Rare: [1, 3, 3]\n    Often: [2, 2, 5]',
    '8:16 The matrix gives 2 for the likelihood "Often" and the severity "Bad", expected at least 3: risk never falls as likelihood or severity rises',
  ],
])('is not used with %s', (_, rows, finding) => {
  const config = matrix(rows)
  expect(findings(config)).toEqual([finding])
  expect(config.value).toMatchObject({ matrix: nhs, declaresMatrix: false })
})

it('is not used with a harm whose severity it does not have, or with a word twice', () => {
  const rows = '    Rare: [1, 2, 3]\n    Often: [2, 3, 5]'
  expect(findings(matrix(rows, '  harms: [{ name: death, single: Wurst }]\n'))).toEqual([
    '9:34 The matrix gives the harm "death" the severity "Wurst", expected one of its severities; did you mean "Worst"?',
  ])
  const twice =
    'matrix:\n  name: M\n  likelihoods: [{ word: A }, { word: a }]\n  severities: [{ word: B }, { word: C }]\n  risk: { A: [1, 1], a: [1, 1] }\n'
  expect(findings(below(twice))).toEqual([
    '4:38 The matrix has "a" twice among its likelihoods, expected each word once',
  ])
})
