import type { Finding } from '../domain/finding.ts'
import type { FindingEntry } from '../domain/finding-entry.ts'
import type { Tone } from '../domain/safety-case.ts'
import type { HazardRef } from './hazard-pages.ts'

/** A finding as a document shows it. */
export const findingEntry = (finding: Finding, { page, subject }: HazardRef): FindingEntry => {
  const isWaived = finding.waived !== undefined
  return {
    rule: finding.rule,
    level: finding.level,
    word: isWaived ? 'waived' : finding.level,
    tone: isWaived ? 'plain' : TONES[finding.level],
    message: finding.message,
    help: finding.help,
    hazard: finding.hazard ?? '',
    page,
    subject,
    control: finding.control ?? '',
    where: `${finding.place.file}:${finding.place.line}`,
    isWaived,
    standing: finding.baseline === undefined ? '' : `stands from before (baseline of ${finding.baseline})`,
  }
}

const TONES: Readonly<Record<Finding['level'], Tone>> = { error: 'bad', warning: 'doubtful', info: 'plain' }

/** An error that nobody has waived. */
export const isGap = ({ level, isWaived }: FindingEntry): boolean => level === 'error' && !isWaived
