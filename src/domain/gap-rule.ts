/** How many findings at error level, which nobody has waived, a rule has. */
export interface GapRule {
  readonly rule: string
  readonly count: number
  /** In how many hazards; 0 where all of them are about the register as a whole. */
  readonly hazards: number
  /** What the first of them says. */
  readonly example: string
}
