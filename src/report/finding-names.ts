import type { Finding } from '../domain/finding.ts'
import { fingerprint } from '../shared/fingerprint.ts'

/**
 * A name for each finding, no two alike: by rule, subject, file and occurrence. No line is in it, so that text
 * added above a finding does not make it a new one.
 */
export const findingNames = (findings: readonly Finding[]): readonly string[] => {
  const seen = new Map<string, number>()
  return findings.map(({ rule, control, hazard, place }) => {
    const subject = JSON.stringify([rule, control ?? hazard, place.file])
    const occurrence = (seen.get(subject) ?? 0) + 1
    seen.set(subject, occurrence)
    return fingerprint(`${subject}#${occurrence}`)
  })
}
