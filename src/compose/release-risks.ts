import type { AssessedLog } from '../domain/hazard-log.ts'
import type { ReleaseRiskEntry, ReleasesEntry, RiskShare } from '../domain/release-entry.ts'
import { MOST_RELEASES, type Release, type ReleaseHistory } from '../domain/release.ts'
import type { RiskCounts, Summary } from '../domain/summary.ts'

/** The risks of releases, the oldest first, and those of today; what is not known stays that. */
export const releaseRisks = (
  log: AssessedLog,
  summary: Summary,
  { releases, risks }: ReleaseHistory,
): Pick<ReleasesEntry, 'risks' | 'riskPicture' | 'risksLeftOut'> => {
  const shown = releases.slice(-MOST_RELEASES)
  const past = shown.map((release) => ofRelease(release, risks, isJudged(release, log) ? summary : undefined))
  const moments = [...past, ofToday(log, summary)]
  const leftOut = releases.length - shown.length
  return {
    risks: moments,
    riskPicture: { picture: 'risk-history', title: TITLE, moments, leftOut },
    risksLeftOut: leftOut,
  }
}

const TITLE = 'Risk over releases: what the register claimed, and what its evidence carried'

/** Is the release exactly what is judged here? Its evidence is that of today then. */
const isJudged = ({ tag }: Release, { revision, isDirty }: AssessedLog): boolean =>
  !isDirty && revision !== undefined && tag.commit === revision

const ofRelease = (
  { tag }: Release,
  risks: ReleaseHistory['risks'],
  summary: Summary | undefined,
): ReleaseRiskEntry => {
  const found = risks.get(tag.name)
  return {
    ...{ name: tag.name, date: tag.date || 'not recorded', matrix: found?.matrix.name ?? 'not known' },
    ...entryOf(found?.claimed, summary?.current),
  }
}

const ofToday = ({ config, date }: AssessedLog, { residual, current }: Summary): ReleaseRiskEntry => ({
  ...{ name: 'Now', date, matrix: config.matrix.name },
  ...entryOf(residual, current),
})

const entryOf = (
  claimed: RiskCounts | undefined,
  shown: RiskCounts | undefined,
): Omit<ReleaseRiskEntry, 'name' | 'date' | 'matrix'> => {
  const shares = sharesOf(claimed)
  return {
    ...{ isKnown: claimed !== undefined, claimed: shares },
    total: shares.reduce((sum, { count }) => sum + count, 0),
    ...{ isShown: shown !== undefined, shown: sharesOf(shown) },
  }
}

const sharesOf = (counts: RiskCounts | undefined): readonly RiskShare[] =>
  (['unknown', '5', '4', '3', '2', '1'] as const).map((key) => ({
    label: key === 'unknown' ? 'not scored' : key,
    tone: key === 'unknown' ? key : `risk-${key}`,
    count: counts?.[key] ?? 0,
    text: counts === undefined ? 'not known' : String(counts[key]),
  }))
