import type { RiskMatrix, Term } from '../domain/risk.ts'

const WIDTH = 96

/** The matrix as somebody who scores needs it in view: what each word means, what the two of them give, and what harm is. */
export const matrixInWords = (matrix: RiskMatrix): string =>
  [
    matrix.name,
    '',
    'Likelihood of the harm (not of the fault)',
    ...terms(matrix.likelihoods),
    '',
    'Severity of the harm',
    ...terms(matrix.severities),
    ...harms(matrix),
    '',
    'Risk that they give',
    ...grid(matrix),
    ...matrix.levels.flatMap((meaning, index) => wrapped(`  ${index + 1}  `, meaning)),
    '',
  ].join('\n')

const terms = (all: readonly Term[]): readonly string[] => {
  const width = Math.max(...all.map(({ word }) => word.length))
  return all.flatMap(({ word, meaning }, index) =>
    wrapped(`  ${index + 1}  ${word.padEnd(width)}  `, meaning),
  )
}

const harms = ({ harms: all }: RiskMatrix): readonly string[] =>
  all.length === 0
    ? []
    : [
        '',
        'Severity that follows from the class of harm: one patient, several patients',
        ...all.map(
          ({ name, single, multiple }) =>
            `  ${name.padEnd(Math.max(...all.map((each) => each.name.length)))}  ${single}, ${multiple ?? 'not defined'}`,
        ),
      ]

/** The highest likelihood stands on top, as matrices are drawn. */
const grid = ({ likelihoods, severities, risk }: RiskMatrix): readonly string[] => {
  const width = Math.max(...likelihoods.map(({ word }) => word.length))
  const head = `  ${''.padEnd(width + 3)}  ${severities.map(({ word }) => word).join('  ')}`
  const rows = likelihoods.map(({ word }, index) => {
    const cells = severities.map(({ word: severity }, column) =>
      String(risk[index]?.[column] ?? '?').padEnd(severity.length),
    )
    return `  ${index + 1}  ${word.padEnd(width)}  ${cells.join('  ')}`.trimEnd()
  })
  return [head, ...rows.toReversed()]
}

const wrapped = (lead: string, text: string): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && lead.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((each, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + each)
}
