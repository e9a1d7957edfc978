import type { Verification } from './control.ts'
import type { BaselineStanding } from './baseline.ts'
import type { BaselineStandingRecord, SummaryRecord } from './schema-types.ts'
import type { RiskCounts, Summary } from './summary.ts'

/** The totals as findings.json and register.json state them, with their keys in the promised order. */
export const summaryRecord = (summary: Summary): SummaryRecord => ({
  hazards: summary.hazards,
  controls: summary.controls,
  errors: summary.errors,
  warnings: summary.warnings,
  infos: summary.infos,
  verification: verificationRecord(summary.verification),
  waived: summary.waived,
  unscored: summary.unscored,
  unapproved: summary.unapproved,
  drafts: summary.drafts,
  withdrawn: summary.withdrawn,
  suspect: summary.suspect,
  initial: riskRecord(summary.initial),
  current: riskRecord(summary.current),
  residual: riskRecord(summary.residual),
  lowered: summary.lowered.map(({ rule, from, to }) => ({ rule, from, to })),
})

/** What stands from before, as both files state it. */
export const baselineRecord = (standing: BaselineStanding | undefined): BaselineStandingRecord => {
  if (standing === undefined) return null
  const { file, date, isInForce: inForce, errors, warnings, gone } = standing
  return { file, date, inForce, errors, warnings, gone }
}

/** The best state first. */
const verificationRecord = (
  counts: Readonly<Record<Verification, number>>,
): SummaryRecord['verification'] => ({
  verified: counts.verified,
  untested: counts.untested,
  unverified: counts.unverified,
  stale: counts.stale,
  'not-run': counts['not-run'],
  skipped: counts.skipped,
  failing: counts.failing,
  missing: counts.missing,
})

const riskRecord = (counts: RiskCounts): SummaryRecord['initial'] => ({
  '1': counts['1'],
  '2': counts['2'],
  '3': counts['3'],
  '4': counts['4'],
  '5': counts['5'],
  unknown: counts.unknown,
})
