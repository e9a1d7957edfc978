import { riskOf } from './assess/matrix.ts'
import { readScore } from './assess/read-score.ts'
import type { ImportedDraft } from './domain/imported.ts'
import type { RiskChange } from './domain/import-report.ts'
import { isLikelihood, isSeverity } from './domain/risk.ts'
import type { RiskMatrix, Term } from './domain/risk.ts'

/** Ratings of a source that are not what the register's matrix gives for the words beside them: none is taken over. */
export const riskChangesOf = (
  drafts: {
    readonly id: string
    /** As the format gave it, and as it is written. */
    readonly source: ImportedDraft | undefined
    readonly draft: ImportedDraft | undefined
  },
  matrix: RiskMatrix,
): readonly RiskChange[] =>
  (['initial', 'residual'] as const).flatMap((assessment) => {
    const rating = textOf(drafts.source, `${assessment}Risk`)
    if (rating === undefined || rating === NOT_SCORED) return []
    const severity = stepOf(textOf(drafts.draft, `${assessment}Severity`), matrix.severities)
    const likelihood = stepOf(textOf(drafts.draft, `${assessment}Likelihood`), matrix.likelihoods)
    const here = riskOf(matrix, {
      severity: isSeverity(severity) ? severity : undefined,
      likelihood: isLikelihood(likelihood) ? likelihood : undefined,
    }).risk
    return String(here) === rating ? [] : [{ id: drafts.id, assessment, source: rating, here }]
  })

/** What this program's own export says where there is no score. */
const NOT_SCORED = 'not scored'

const textOf = (draft: ImportedDraft | undefined, field: string): string | undefined =>
  draft?.fields.find((each) => each.field === field)?.text.trim()

const stepOf = (text: string | undefined, terms: readonly Term[]): number => {
  const reading = readScore(text, terms)
  return 'step' in reading ? reading.step : 0
}
