import type { Finding, Level } from '../domain/finding.ts'

/** What a finding weighs in the gate: its level, or nothing while somebody lets it stand or while it is from before. */
export type Weight = Exclude<Level, 'off'> | 'waived' | 'before'

export const weightOf = ({ level, waived, baseline }: Finding): Weight => {
  if (waived !== undefined) return 'waived'
  return baseline === undefined ? level : 'before'
}

/** Why a finding does not close the gate although it weighs something; `undefined` where nothing lets it stand. */
export const standingNote = ({ level, waived, baseline }: Finding): string | undefined => {
  if (waived !== undefined) return `${level}, waived by ${waived.by} until ${waived.until}: ${waived.reason}`
  return baseline === undefined ? undefined : `${level}, from before: baseline of ${baseline}`
}
