import { isRiskLevel } from '../domain/risk.ts'
import type { RiskLevel, RiskMatrix } from '../domain/risk.ts'
import type { Pointer } from '../domain/parsed-yaml.ts'
import type { RiskMatrixFile } from '../domain/schema-types.ts'
import { didYouMean, nearest } from '../shared/nearest.ts'
import type { ConfigProblem } from './config-problem.ts'

/**
 * A matrix that a register brings itself, or everything that is wrong with it.
 * @clause DCB0129 3.2.1 — the criteria for what risk is acceptable are the plan's own
 */
export const ownMatrix = (
  file: RiskMatrixFile,
): { readonly value: RiskMatrix | undefined; readonly problems: readonly ConfigProblem[] } => {
  const problems = [
    ...repeatedWords(file, 'likelihoods'),
    ...repeatedWords(file, 'severities'),
    ...rowProblems(file),
    ...falls(file),
    ...harmProblems(file),
  ]
  return { value: problems.length === 0 ? matrixOf(file) : undefined, problems }
}

const matrixOf = (file: RiskMatrixFile): RiskMatrix => ({
  id: 'own',
  name: file.name,
  source: file.source ?? 'hazards.yaml',
  likelihoods: file.likelihoods.map(({ word, meaning }) => ({ word, meaning: meaning ?? '' })),
  severities: file.severities.map(({ word, meaning }) => ({ word, meaning: meaning ?? '' })),
  risk: file.likelihoods.map(({ word }) => levelsOf(file.risk[word])),
  levels: file.levels ?? [],
  harms: (file.harms ?? []).map(({ name, single, multiple }) => ({ name, single, multiple })),
})

const levelsOf = (row: readonly number[] | undefined): readonly RiskLevel[] => (row ?? []).filter(isRiskLevel)

const problem = (pointer: Pointer, message: string, help: string): ConfigProblem => ({
  pointer: ['matrix', ...pointer],
  part: 'value',
  message,
  help,
})

const repeatedWords = (
  file: RiskMatrixFile,
  axis: 'likelihoods' | 'severities',
): readonly ConfigProblem[] => {
  const words = file[axis].map(({ word }) => word.trim().toLowerCase())
  return file[axis].flatMap(({ word }, i) =>
    words.indexOf(word.trim().toLowerCase()) === i
      ? []
      : [
          problem(
            [axis, i, 'word'],
            `The matrix has "${word}" twice among its ${axis}, expected each word once`,
            'Give each step a word of its own',
          ),
        ],
  )
}

const rowProblems = ({ likelihoods, severities, risk }: RiskMatrixFile): readonly ConfigProblem[] => {
  const words = likelihoods.map(({ word }) => word)
  const unknown = Object.keys(risk).filter((word) => !words.includes(word))
  return [
    ...words.flatMap((word) => {
      const cells = risk[word]?.length ?? 0
      if (cells === severities.length) return []
      return [
        problem(
          ['risk', word],
          cells === 0
            ? `The matrix has no risks for the likelihood "${word}", expected one for each of the ${severities.length} severities`
            : `The matrix has ${cells} risks for the likelihood "${word}", expected ${severities.length}, one for each severity`,
          `Write the ${severities.length} levels of "${word}", the lowest severity first`,
        ),
      ]
    }),
    ...unknown.map((word) => ({
      ...problem(
        ['risk', word],
        `The matrix has risks for "${word}", expected one of its likelihoods${didYouMean(word, words)}`,
        `Rename the row to "${nearest(word, words) ?? words[0] ?? ''}", or remove it`,
      ),
      part: 'key' as const,
    })),
  ]
}

/** A risk that is lower although likelihood or severity is higher is a slip of the pen. */
const falls = ({ likelihoods, severities, risk }: RiskMatrixFile): readonly ConfigProblem[] =>
  likelihoods.flatMap(({ word }, i) =>
    (risk[word] ?? []).flatMap((level, j) => {
      const below = risk[likelihoods[i - 1]?.word ?? '']?.[j] ?? 0
      const before = risk[word]?.[j - 1] ?? 0
      if (level >= below && level >= before) return []
      return [
        problem(
          ['risk', word, j],
          `The matrix gives ${level} for the likelihood "${word}" and the severity "${severities[j]?.word ?? ''}", expected at least ${Math.max(below, before)}: risk never falls as likelihood or severity rises`,
          'Correct the level, or the order of the words: the lowest comes first',
        ),
      ]
    }),
  )

const harmProblems = ({ severities, harms }: RiskMatrixFile): readonly ConfigProblem[] => {
  const words = severities.map(({ word }) => word)
  return (harms ?? []).flatMap((harm, i) =>
    (['single', 'multiple'] as const).flatMap((patients) => {
      const word = harm[patients]
      if (word === undefined || words.includes(word)) return []
      return [
        problem(
          ['harms', i, patients],
          `The matrix gives the harm "${harm.name}" the severity "${word}", expected one of its severities${didYouMean(word, words)}`,
          `Write one of ${words.join(', ')}`,
        ),
      ]
    }),
  )
}
