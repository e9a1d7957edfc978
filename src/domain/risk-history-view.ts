import type { ReleaseRiskEntry } from './release-entry.ts'

/** The risk of a register over its releases, before anybody draws it. */
export interface RiskHistoryView {
  readonly picture: 'risk-history'
  /** One line that says what the picture shows. */
  readonly title: string
  /** The oldest first; the last is what is judged now. */
  readonly moments: readonly ReleaseRiskEntry[]
  /** Releases before those, which are not looked into. */
  readonly leftOut: number
}
