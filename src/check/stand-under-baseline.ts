import type { BaselineEntry, BaselineStanding } from '../domain/baseline.ts'
import type { Finding } from '../domain/finding.ts'
import type { AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import { type Remembered, coveredBy, splitEntries } from './baseline-entries.ts'
import { findingIdentity } from './finding-identity.ts'

/**
 * Marks the findings that stand from before. They stay in the list and in every total; the gate alone lets them
 * stand, and never in a release.
 */
export const standUnderBaseline = (
  findings: readonly Finding[],
  log: AssessedLog,
): { readonly findings: readonly Finding[]; readonly standing: BaselineStanding | undefined } => {
  const { baseline } = log.evidence
  if (baseline === undefined) return { findings, standing: undefined }
  const { file, date } = baseline
  const isInForce = log.config.profile !== 'release' && baseline.unusable === undefined
  const { held } = splitEntries(baseline)
  const known = coveredBy(rememberable(findings, log), isInForce ? held : [])
  const covered = new Set([...known.keys()].map(({ finding }) => finding))
  const count = (level: Finding['level']): number =>
    [...covered].filter((finding) => finding.level === level).length
  return {
    findings: findings.map((finding) => (covered.has(finding) ? { ...finding, baseline: date } : finding)),
    standing: {
      ...{ file, date, isInForce, errors: count('error'), warnings: count('warning') },
      gone: isInForce ? held.length - covered.size : 0,
    },
  }
}

/**
 * What a baseline holds from today on: every finding where there is none yet, else those of its entries that still
 * stand, at the level and the risk they have come down to. It never grows.
 */
export const rememberFindings = (
  findings: readonly Finding[],
  log: AssessedLog,
): readonly BaselineEntry[] => {
  const { baseline } = log.evidence
  const today = rememberable(findings, log)
  const known = baseline === undefined ? undefined : coveredBy(today, splitEntries(baseline).held)
  return today
    .filter((each) => known === undefined || known.has(each))
    .map(({ finding: { rule, control, message }, level, hazard, risk, fingerprint }) => ({
      ...{ rule, level, hazard, control, risk, fingerprint, message },
    }))
}

interface Today extends Remembered {
  readonly finding: Finding
}

const rememberable = (findings: readonly Finding[], log: AssessedLog): readonly Today[] => {
  const hazards = new Map(log.hazards.map((hazard): [string, AssessedHazard] => [hazard.id, hazard]))
  return findings.flatMap((finding) => {
    const { level, hazard: id, rule, waived } = finding
    if (level === 'info' || waived !== undefined || NEVER.has(rule)) return []
    const hazard = id === undefined ? undefined : hazards.get(id)
    const fingerprint = findingIdentity(finding, hazard)
    return [{ finding, level, hazard: id, risk: hazard?.currentRisk.risk, fingerprint }]
  })
}

/** A baseline cannot excuse what is wrong with itself, nor a hazards.yaml that cannot be used as it stands. */
const NEVER: ReadonlySet<string> = new Set(['grown-baseline', 'unusable-baseline', 'invalid-field'])
