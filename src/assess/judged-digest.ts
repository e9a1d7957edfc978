import type { AssessedControl, LinkedHazard } from '../domain/hazard-log.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import { byCodeUnit } from '../shared/sort.ts'

/**
 * The text whose digest an approval names: the record less the approval, the matrix, the anchors, the
 * settings found, and the outcome of each test. Never a time, a revision or the bytes of a report.
 */
export const judgedText = (
  hazard: Pick<LinkedHazard, 'id' | 'sections' | 'approval' | 'codeLinks'>,
  controls: readonly AssessedControl[],
  matrix: RiskMatrix,
): string =>
  JSON.stringify({
    id: hazard.id,
    record: hazard.sections.map(({ source }) => withoutApproval(source, hazard.approval?.text)),
    matrix: {
      likelihoods: matrix.likelihoods,
      severities: matrix.severities,
      risk: matrix.risk,
      levels: matrix.levels,
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

const withoutApproval = (source: string, approval: string | undefined): string =>
  approval === undefined
    ? source
    : source
        .split('\n')
        .filter((line) => !line.includes(approval.split('\n')[0] ?? approval))
        .join('\n')
