import type { Baseline, BaselineEntry } from '../domain/baseline.ts'
import { groupBy } from '../shared/group-by.ts'

/** What a finding and an entry are compared by. */
export type Remembered = Pick<BaselineEntry, 'level' | 'hazard' | 'risk' | 'fingerprint'>

/** The entries that every committed version of the baseline holds, and those that some version lacks. */
export const splitEntries = ({
  date,
  entries,
  former,
}: Baseline): { readonly held: readonly BaselineEntry[]; readonly grown: readonly BaselineEntry[] } => {
  let held = entries
  for (const version of former) {
    const covered = coveredBy(held, version.date === date ? version.entries : [])
    held = held.filter((entry) => covered.has(entry))
  }
  const kept = new Set(held)
  return { held, grown: entries.filter((entry) => !kept.has(entry)) }
}

/**
 * Which of some findings stand under which entry: each entry lets one finding of its fingerprint stand, up to its
 * level and its risk.
 */
export const coveredBy = <F extends Remembered, E extends Remembered>(
  findings: readonly F[],
  entries: readonly E[],
): ReadonlyMap<F, E> => {
  const byFingerprint = groupBy(entries, ({ fingerprint }) => fingerprint)
  const covered = new Map<F, E>()
  for (const [fingerprint, alike] of groupBy(findings, (finding) => finding.fingerprint)) {
    const free = [...(byFingerprint.get(fingerprint) ?? [])].sort(byWeight)
    for (const finding of [...alike].sort(byWeight)) {
      const at = free.findIndex((entry) => covers(entry, finding))
      const entry = free[at]
      if (entry === undefined) continue
      covered.set(finding, entry)
      free.splice(at, 1)
    }
  }
  return covered
}

const covers = (entry: Remembered, finding: Remembered): boolean =>
  WEIGHT[entry.level] >= WEIGHT[finding.level] && riskRank(entry) >= riskRank(finding)

const byWeight = (left: Remembered, right: Remembered): number =>
  WEIGHT[right.level] - WEIGHT[left.level] || riskRank(right) - riskRank(left)

const WEIGHT = { warning: 1, error: 2 } as const

/** What nobody knows ranks above 5; where there is no hazard there is no risk to compare. */
const riskRank = ({ hazard, risk }: Remembered): number => (hazard === undefined ? 0 : (risk ?? 6))
