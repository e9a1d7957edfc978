import type { Finding } from '../domain/finding.ts'
import type { FindingEntry, Tone } from '../domain/safety-case.ts'

/** A finding as a document shows it. */
export const findingEntry = (finding: Finding): FindingEntry => {
  const isWaived = finding.waived !== undefined
  return {
    rule: finding.rule,
    level: finding.level,
    word: isWaived ? 'waived' : finding.level,
    tone: isWaived ? 'plain' : TONES[finding.level],
    message: finding.message,
    help: finding.help,
    hazard: finding.hazard ?? '',
    control: finding.control ?? '',
    where: `${finding.place.file}:${finding.place.line}`,
    isWaived,
  }
}

const TONES: Readonly<Record<Finding['level'], Tone>> = { error: 'bad', warning: 'doubtful', info: 'plain' }
