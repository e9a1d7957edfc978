import type { BandMismatch, ScoreSlip } from '../domain/hazard-log.ts'
import type { Written } from '../domain/finding.ts'
import type { WrittenScoring } from '../domain/hazard.ts'
import { isLikelihood, isRiskLevel, isSeverity } from '../domain/risk.ts'
import type { Risk, RiskMatrix, Severity } from '../domain/risk.ts'
import { riskOf, stepOfWord } from './matrix.ts'
import { readScore } from './read-score.ts'

type Assessment = ScoreSlip['assessment']

/** One scoring, read against the matrix. */
export interface ScoredRisk {
  readonly risk: Risk
  readonly slips: readonly ScoreSlip[]
  readonly mismatches: readonly BandMismatch[]
  /** What harm class and number of patients say the severity is. */
  readonly derivedSeverity: Severity | undefined
}

const LABELLED_RISK = /^\W*(?:clinical\s+)?risk(?:\s+(?:level|rating|score|class))?\s*[:=#-]?\s*(\d+)\b/i
const RISK_NUMBER = /^\[?\s*(\d+)\s*\]?/

/** A hazard's scores in one assessment: words and numbers → steps, level, and whatever does not fit. */
export const riskScore = (
  scoring: WrittenScoring,
  ask: {
    readonly assessment: Assessment
    readonly matrix: RiskMatrix
    readonly labelling: Written | undefined
  },
): ScoredRisk => {
  const { assessment, matrix } = ask
  const derivedSeverity = severityOfHarm(scoring, matrix)
  const likelihood = readScore(scoring.likelihood?.text, matrix.likelihoods)
  const severity = readScore(scoring.severity?.text, matrix.severities)
  const step = (reading: typeof likelihood): number => ('step' in reading ? reading.step : 0)
  const likelihoodStep = step(likelihood)
  const severityStep = 'isUnscored' in severity ? (derivedSeverity ?? 0) : step(severity)
  const risk = riskOf(matrix, {
    likelihood: isLikelihood(likelihoodStep) ? likelihoodStep : undefined,
    severity: isSeverity(severityStep) ? severityStep : undefined,
  })
  const stored = storedRisk(scoring, ask.labelling)
  return {
    risk,
    slips: [
      ...slip(likelihood, { assessment, axis: 'likelihood', written: scoring.likelihood }),
      ...slip(severity, { assessment, axis: 'severity', written: scoring.severity }),
      ...(stored === undefined || isRiskLevel(stored.level) ? [] : [foreignRisk(stored, assessment)]),
    ],
    mismatches:
      stored === undefined ||
      risk.risk === undefined ||
      !isRiskLevel(stored.level) ||
      stored.level === risk.risk
        ? []
        : [{ assessment, written: stored.written, stored: stored.level, computed: risk.risk }],
    derivedSeverity,
  }
}

const slip = (
  reading: ReturnType<typeof readScore>,
  at: Pick<ScoreSlip, 'assessment' | 'axis'> & { readonly written: Written | undefined },
): readonly ScoreSlip[] =>
  'explanation' in reading && at.written !== undefined
    ? [{ assessment: at.assessment, axis: at.axis, written: at.written, explanation: reading.explanation }]
    : []

/** A risk level that somebody wrote down: below the scores, or in the label of the hazard. */
const storedRisk = (
  scoring: WrittenScoring,
  labelling: Written | undefined,
): { readonly level: number; readonly written: Written } | undefined => {
  const own = scoring.risk
  const digits = own === undefined ? undefined : RISK_NUMBER.exec(own.text)?.[1]
  if (own !== undefined && digits !== undefined) return { level: Number(digits), written: own }
  const label = labelling === undefined ? undefined : LABELLED_RISK.exec(labelling.text)?.[1]
  return labelling === undefined || label === undefined
    ? undefined
    : { level: Number(label), written: labelling }
}

const foreignRisk = (
  stored: { readonly level: number; readonly written: Written },
  assessment: Assessment,
): ScoreSlip => ({
  assessment,
  axis: 'risk',
  written: stored.written,
  explanation: `${stored.level} is no level of risk, expected 1 to 5 (the matrix looks a risk up; it is no product of likelihood and severity)`,
})

/** The severity that follows from the harm class and from one patient or several coming to it. */
const severityOfHarm = (scoring: WrittenScoring, matrix: RiskMatrix): Severity | undefined => {
  const wanted = scoring.harmClass?.text.trim().toLowerCase()
  const harm = matrix.harms.find(({ name }) => name.toLowerCase() === wanted)
  const word = scoring.patients?.text.trim().toLowerCase() === 'multiple' ? harm?.multiple : harm?.single
  if (scoring.patients === undefined || word === undefined) return undefined
  const step = stepOfWord(matrix.severities, word) ?? 0
  return isSeverity(step) ? step : undefined
}
