import type { Verification } from '../domain/control.ts'
import type { Finding, Level, RuleMeta } from '../domain/finding.ts'
import type { AssessedLog } from '../domain/hazard-log.ts'
import { countRisks } from '../domain/count-risks.ts'
import type { LoweredRule, Summary } from '../domain/summary.ts'
import { hasSuspectLink } from '../domain/suspect-hazard.ts'

/** The totals of a log. Whatever is unknown is counted as unknown, never left out. */
export const summarise = (
  log: AssessedLog,
  findings: readonly Finding[],
  rules: readonly RuleMeta[],
): Summary => {
  const { hazards } = log
  const controls = hazards.flatMap((hazard) => hazard.controls)
  const standing = findings.filter(({ waived }) => waived === undefined)
  const count = (level: Level): number => standing.filter((finding) => finding.level === level).length
  return {
    hazards: hazards.length,
    controls: controls.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    waived: findings.length - standing.length,
    unscored: hazards.filter(({ initialRisk }) => initialRisk.risk === undefined).length,
    unapproved: hazards.filter(({ approvalState }) => approvalState !== 'valid').length,
    drafts: hazards.filter(({ axes }) => axes.lifecycle === 'draft' || axes.lifecycle === 'triage').length,
    withdrawn: hazards.filter(({ axes }) => axes.lifecycle === 'withdrawn' || axes.lifecycle === 'merged')
      .length,
    suspect: hazards.filter(hasSuspectLink).length,
    verification: countVerifications(controls.map(({ verification }) => verification)),
    initial: countRisks(hazards.map(({ initialRisk }) => initialRisk.risk)),
    current: countRisks(hazards.map(({ currentRisk }) => currentRisk.risk)),
    residual: countRisks(hazards.map(({ residualRisk }) => residualRisk?.risk)),
    lowered: loweredRules(log, rules),
  }
}

const countVerifications = (
  verifications: readonly Verification[],
): Readonly<Record<Verification, number>> => {
  const counts: Record<Verification, number> = {
    missing: 0,
    failing: 0,
    skipped: 0,
    'not-run': 0,
    stale: 0,
    untested: 0,
    unverified: 0,
    verified: 0,
  }
  for (const verification of verifications) counts[verification] += 1
  return counts
}

const ORDER: readonly Level[] = ['off', 'info', 'warning', 'error']

/** Rules that hazards.yaml turns down, wholly or below a level of risk: said wherever totals are. */
const loweredRules = ({ config }: AssessedLog, rules: readonly RuleMeta[]): readonly LoweredRule[] =>
  rules.flatMap((rule) => {
    const setting = config.rules.get(rule.id)
    const from = rule.level[config.profile]
    if (setting === undefined) return []
    const to = setting.from !== undefined && setting.level === 'error' ? 'warning' : setting.level
    return ORDER.indexOf(to) < ORDER.indexOf(from) ? [{ rule: rule.id, from, to }] : []
  })
