import { readScore } from './assess/read-score.ts'
import type { HazardChange } from './domain/hazard-change.ts'
import type { AssessedHazard } from './domain/hazard-log.ts'
import type { Risk, RiskMatrix } from './domain/risk.ts'
import { bytesIn, editedBytes, judgedWith } from './pipeline-edit.ts'
import type { FileChange } from './pipeline-edit.ts'
import type { Examined } from './pipeline.ts'
import { UsageError } from './shared/usage-error.ts'

export const SCORES = [
  { assessment: 'initial', axis: 'likelihood' },
  { assessment: 'initial', axis: 'severity' },
  { assessment: 'residual', axis: 'likelihood' },
  { assessment: 'residual', axis: 'severity' },
] as const
export type ScoreName = `${'initial' | 'residual'}-${'likelihood' | 'severity'}`

/** What a person wants a hazard to say. What is `undefined` stays as it is. */
export interface Scoring {
  /** Steps from 1, by `initial-likelihood` and so on. */
  readonly steps: ReadonlyMap<ScoreName, number>
  readonly harm: string | undefined
  readonly patients: string | undefined
  readonly justification: string | undefined
  readonly rationale: string | undefined
  readonly status: string | undefined
  readonly by: string
}

/** The file with its scores, and the hazard as it is judged with them. */
export interface ScoredFile extends FileChange {
  readonly before: Uint8Array
  readonly hazard: AssessedHazard
}

/** The step that a word or a number names, or why it names none. */
export const stepOf = (
  text: string,
  matrix: RiskMatrix,
  axis: 'likelihood' | 'severity',
): { readonly step: number } | { readonly explanation: string } => {
  const read = readScore(text, axis === 'likelihood' ? matrix.likelihoods : matrix.severities)
  return 'isUnscored' in read
    ? { explanation: `"${text}" says that nothing is scored, expected a score` }
    : read
}

/**
 * The file of a hazard with these scores, all else byte for byte; judged anew, so that nothing is written that would be
 * read otherwise.
 * @throws UsageError where a reason is missing, a change is refused, or harm and severity contradict each other
 */
export const scoredFile = async (
  examined: Examined,
  hazard: AssessedHazard,
  scoring: Scoring,
): Promise<ScoredFile> => {
  const { loaded } = examined
  const before = bytesIn(loaded, hazard.file)
  const changes = changesOf(scoring, { matrix: loaded.config.matrix, date: loaded.date })
  const after = await editedBytes(loaded, { hazard, bytes: before }, changes)
  const judged = await judgedWith(examined, { hazard, bytes: after })
  refuseMisread(judged, scoring)
  refuseContradiction(judged, loaded.config.matrix)
  return { path: hazard.file, before, after, hazard: judged }
}

const changesOf = (
  { steps, harm, patients, justification, rationale, status, by }: Scoring,
  { matrix, date }: { readonly matrix: RiskMatrix; readonly date: string },
): readonly HazardChange[] => {
  const scores = SCORES.flatMap(({ assessment, axis }): readonly HazardChange[] => {
    const step = steps.get(`${assessment}-${axis}`)
    const terms = axis === 'likelihood' ? matrix.likelihoods : matrix.severities
    if (step === undefined) return []
    return [{ kind: 'set-score', assessment, axis, step, words: terms.map(({ word }) => word) }]
  })
  const signed = (text: string): string => `${text} (${by}, ${date})`
  const isInitial = [...steps.keys()].some((name) => name.startsWith('initial'))
  const isResidual = [...steps.keys()].some((name) => name.startsWith('residual'))
  if (isInitial && justification === undefined) throw new UsageError(noReason('initial', '--justification'))
  if (isResidual && rationale === undefined) throw new UsageError(noReason('residual', '--rationale'))
  return [
    ...scores,
    ...fact('set-fact', 'severity', 'Harm', harm),
    ...fact('set-fact', 'severity', 'Patients', patients),
    // Former reasons stay: the one of today stands behind them, with its name and day.
    ...fact(
      'add-fact',
      steps.has('initial-likelihood') || !isInitial ? 'likelihood' : 'severity',
      'Justification',
      justification === undefined ? undefined : signed(justification),
    ),
    ...fact('add-fact', 'residual', 'Rationale', rationale === undefined ? undefined : signed(rationale)),
    ...(status === undefined ? [] : [{ kind: 'set-status', status } as const]),
  ]
}

const noReason = (assessment: string, option: string): string =>
  `The ${assessment} score has no reason, expected ${option} "what it rests on" (DCB0129 4.4.1); a score that nobody can follow is none`

const fact = (
  kind: 'set-fact' | 'add-fact',
  place: 'likelihood' | 'severity' | 'residual',
  key: string,
  text: string | undefined,
): readonly HazardChange[] => (text === undefined ? [] : [{ kind, place, key, text }])

const riskIn = (hazard: AssessedHazard, assessment: 'initial' | 'residual'): Risk | undefined =>
  assessment === 'initial' ? hazard.initialRisk : hazard.residualRisk

const refuseMisread = (hazard: AssessedHazard, { steps }: Scoring): void => {
  for (const { assessment, axis } of SCORES) {
    const step = steps.get(`${assessment}-${axis}`)
    if (step !== undefined && riskIn(hazard, assessment)?.[axis] !== step)
      throw new UsageError(
        `The ${assessment} ${axis} ${step} would not be read as it is meant in ${hazard.file}; write it there by hand. Nothing was written`,
      )
  }
}

const refuseContradiction = (hazard: AssessedHazard, { severities }: RiskMatrix): void => {
  for (const assessment of ['initial', 'residual'] as const) {
    const derived = hazard.derivedSeverity[assessment]
    const scored = riskIn(hazard, assessment)?.severity
    if (derived === undefined || scored === undefined || derived === scored) continue
    throw new UsageError(
      `The harm and the patients of ${hazard.id} give the severity ${severities[derived - 1]?.word ?? ''} (${derived}), but the ${assessment} severity would be ${severities[scored - 1]?.word ?? ''} (${scored}); set --${assessment}-severity, or --harm and --patients, so that they agree. Nothing was written`,
    )
  }
}
