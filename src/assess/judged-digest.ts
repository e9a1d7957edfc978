import type { AssessedControl, LinkedHazard } from '../domain/hazard-log.ts'
import type { Section } from '../domain/hazard.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import { byCodeUnit } from '../shared/sort.ts'
import { readScore } from './read-score.ts'

/**
 * The text whose digest an approval names: the record less the approval's own line, the matrix, the anchors,
 * the settings found, and the outcome of each test. Never a time, a revision or the bytes of a report.
 * Scores, status and risks are not repeated: they are read from this text alone, and no score is read from
 * the one line that is left out.
 */
export const judgedText = (
  hazard: Pick<LinkedHazard, 'id' | 'sections' | 'approval' | 'codeLinks' | 'initial' | 'residual'>,
  controls: readonly AssessedControl[],
  matrix: RiskMatrix,
): string =>
  JSON.stringify({
    id: hazard.id,
    record: withoutLine(hazard.sections, hazard.approval?.place.line),
    matrix: {
      likelihoods: matrix.likelihoods,
      severities: matrix.severities,
      risk: matrix.risk,
      levels: matrix.levels,
      harms: followsFromHarm(hazard, matrix) ? matrix.harms : undefined,
    },
    code: hazard.codeLinks.map(({ reference, paths, problem }) => [reference.text, paths, problem ?? null]),
    controls: controls.map((control) => ({
      code: control.codeLinks.map(({ reference, paths, problem }) => [
        reference.text,
        paths,
        problem ?? null,
      ]),
      tags: control.tags.map(({ place }) => place.file).sort(byCodeUnit),
      checks: control.checkResults.map(({ check, explanation }) => [check.text, explanation]),
      tests: control.testLinks
        .flatMap(({ outcomes }) =>
          outcomes.map(
            ({ outcome }) => `${outcome.file ?? ''} ${outcome.names.join(' > ')} → ${outcome.status}`,
          ),
        )
        .sort(byCodeUnit),
      verification: control.verification,
    })),
  })

/** Does a severity that nobody scored follow from a class of harm? */
const followsFromHarm = (
  { initial, residual }: Pick<LinkedHazard, 'initial' | 'residual'>,
  { severities }: RiskMatrix,
): boolean =>
  [initial, residual].some(
    (scoring) =>
      scoring?.harmClass !== undefined && 'isUnscored' in readScore(scoring.severity?.text, severities),
  )

/** The sections' sources without that one line of the file: a line that only quotes the approval is part of what was judged. */
const withoutLine = (sections: readonly Section[], left: number | undefined): readonly string[] => {
  let next = 1
  return sections.map(({ source }) => {
    const lines = source.split('\n')
    const first = next
    next += lines.length - 1
    return lines.filter((_, index) => first + index !== left).join('\n')
  })
}
