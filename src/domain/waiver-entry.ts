/** A finding that a person lets stand for a while, with the reason. */
export interface WaiverEntry {
  readonly by: string
  readonly rule: string
  /** What it is about: a control, a hazard, or `every hazard`. */
  readonly subject: string
  readonly reason: string
  /** ISO date, inclusive. */
  readonly until: string
  /** How many findings it lets stand today. */
  readonly count: number
}
