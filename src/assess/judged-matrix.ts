import type { LinkedHazard } from '../domain/hazard-log.ts'
import type { JudgedFact } from '../domain/judged.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import { memoise } from '../shared/memoise.ts'
import { readScore } from './read-score.ts'

/** What of the matrix a hazard is judged by: the classes of harm only where a severity follows from one. */
export const factsOfMatrix = (
  hazard: Pick<LinkedHazard, 'initial' | 'residual'>,
  { matrix, digest }: { readonly matrix: RiskMatrix; readonly digest: (text: string) => string },
): readonly JudgedFact[] => {
  const facts = factsOf(digest)(matrix)
  return followsFromHarm(hazard, matrix) ? [...facts.always, ...facts.harms] : facts.always
}

/** All of the matrix, for a document that shows it. */
export const factsOfWholeMatrix = (
  matrix: RiskMatrix,
  digest: (text: string) => string,
): readonly JudgedFact[] => {
  const { always, harms } = factsOf(digest)(matrix)
  return [...always, ...harms]
}

/** The same for every hazard, so computed once. */
const factsOf = memoise((digest: (text: string) => string) =>
  memoise((matrix: RiskMatrix) => {
    const fact = (what: string, value: unknown): JudgedFact => ['', what, digest(JSON.stringify(value))]
    return {
      always: [
        fact('likelihoods', matrix.likelihoods),
        fact('severities', matrix.severities),
        fact('risk', matrix.risk),
        fact('levels', matrix.levels),
      ],
      harms: [fact('harms', matrix.harms)],
    }
  }),
)

/** Does a severity that nobody scored follow from a class of harm? */
const followsFromHarm = (
  { initial, residual }: Pick<LinkedHazard, 'initial' | 'residual'>,
  { severities }: RiskMatrix,
): boolean =>
  [initial, residual].some(
    (scoring) =>
      scoring?.harmClass !== undefined && 'isUnscored' in readScore(scoring.severity?.text, severities),
  )
