import type { Finding, Level } from '../domain/finding.ts'

/** What a finding weighs in the gate: its level, or nothing while somebody lets it stand. */
export type Weight = Exclude<Level, 'off'> | 'waived'

export const weightOf = ({ level, waived }: Finding): Weight => (waived === undefined ? level : 'waived')

/** Who lets a finding stand, in a sentence; `undefined` where nobody does. */
export const waiverNote = ({ level, waived }: Finding): string | undefined =>
  waived === undefined
    ? undefined
    : `${level}, waived by ${waived.by} until ${waived.until}: ${waived.reason}`
