import type { Config, Waiver } from '../domain/config.ts'
import type { Finding } from '../domain/finding.ts'

/** Marks the findings that a waiver in force lets stand. They stay in the list, with person, reason and date. */
export const waive = (findings: readonly Finding[], config: Config, date: string): Finding[] => {
  const inForce = config.waivers.filter((waiver) => !isExpired(waiver, date))
  if (inForce.length === 0) return [...findings]
  return findings.map((finding) => {
    const waiver = inForce.find((candidate) => covers(candidate, finding))
    if (waiver === undefined) return finding
    const { reason, by, until } = waiver
    return { ...finding, waived: { reason, by, until } }
  })
}

/** A waiver holds up to and including its last day. */
export const isExpired = ({ until }: Waiver, date: string): boolean => until < date

/** Does a waiver speak of this finding? One that names a hazard or a control speaks of no other. */
export const covers = (waiver: Waiver, finding: Pick<Finding, 'rule' | 'hazard' | 'control'>): boolean =>
  waiver.rule === finding.rule &&
  (waiver.hazard === undefined || waiver.hazard === finding.hazard) &&
  (waiver.control === undefined || waiver.control === finding.control)
