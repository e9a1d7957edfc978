import { matrices } from '../../src/assess/matrices/index.ts'
import type { RiskMatrix, Term } from '../../src/domain/risk.ts'
import { code, table } from './markdown.ts'

/** Every matrix of the shelf: its cells, its words, what the levels mean and the classes of harm. */
export const matrixDrawings = (): string => matrices.map(drawing).join('\n\n')

const drawing = (matrix: RiskMatrix): string =>
  [
    `## ${code(matrix.id)}: ${matrix.name}`,
    `Source: ${matrix.source}.`,
    cells(matrix),
    '### Likelihood',
    terms(matrix.likelihoods),
    '### Severity',
    terms(matrix.severities),
    '### Levels of risk',
    table(
      ['level', 'meaning'],
      matrix.levels.map((meaning, index) => [String(index + 1), meaning]),
    ),
    '### Classes of harm',
    table(
      ['`Harm:`', '`Patients: single`', '`Patients: multiple`'],
      matrix.harms.map(({ name, single, multiple }) => [name, single, multiple ?? 'not defined']),
    ),
  ].join('\n\n')

/** The highest likelihood on top, as people draw it. */
const cells = ({ likelihoods, severities, risk }: RiskMatrix): string =>
  table(
    ['likelihood \\ severity', ...severities.map(({ word }) => word)],
    likelihoods.map(({ word }, index) => [`**${word}**`, ...(risk[index] ?? []).map(String)]).toReversed(),
  )

const terms = (axis: readonly Term[]): string =>
  table(
    ['number', 'word', 'meaning'],
    axis.map(({ word, meaning }, index) => [String(index + 1), word, meaning]),
  )
