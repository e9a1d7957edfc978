import type { UnreadableRegister } from './portfolio.ts'
import type { Tone } from './safety-case.ts'

/** All that the template of a portfolio may see: plain values, and no `undefined` anywhere. */
export interface PortfolioEntry {
  /** What the head of every sheet says. */
  readonly title: string
  readonly facts: readonly (readonly [term: string, fact: string])[]
  readonly judged: string
  /** Files that cannot be read; 0 is the only count that lets a list be called complete. */
  readonly unread: number
  readonly unreadable: readonly UnreadableRegister[]
  /** Why the totals cannot be relied on. */
  readonly doubts: readonly MarkedWords[]
  readonly figures: readonly PortfolioFigure[]
  /** Is there more than one matrix, so that levels do not compare? */
  readonly isMixed: boolean
  readonly matrices: readonly MatrixGroupEntry[]
  readonly reviews: readonly DueReviewEntry[]
  readonly incidents: readonly OpenIncidentEntry[]
  readonly shared: readonly SharedGroupEntry[]
  /** What a list does not hold, in a sentence; `''`: it is complete. */
  readonly incomplete: string
  /** What stands where a list is empty. */
  readonly none: string
}

/** A word with a tone, and what it is about. */
export interface MarkedWords {
  readonly tone: Tone
  readonly word: string
  readonly says: string
}

export interface PortfolioFigure {
  readonly what: string
  /** `at least 46` while a file cannot be read. */
  readonly count: string
  readonly means: string
}

export interface MatrixGroupEntry {
  readonly name: string
  readonly source: string
  readonly hazards: number
  /** The highest first, `not known` before that. */
  readonly levels: readonly GroupLevel[]
  readonly products: readonly PortfolioProductEntry[]
  readonly unearned: readonly UnearnedRiskEntry[]
}

export interface GroupLevel {
  readonly label: string
  readonly tone: Tone
  readonly today: number
  readonly claimed: number
  readonly initial: number
  readonly meaning: string
}

export interface PortfolioProductEntry {
  readonly label: string
  readonly file: string
  readonly sha256: string
  /** `2.4.0`; says so where it is not stated. */
  readonly version: string
  readonly release: string
  readonly manufacturer: string
  /** `2026-12-01 at be66ccd1157d, as a draft`. */
  readonly judged: string
  readonly isDirty: boolean
  readonly gate: string
  readonly gateTone: Tone
  readonly findings: string
  readonly hazards: number
  /** `1 at 4`, for each level that a hazard has: the highest first, what is not known before that. */
  readonly today: readonly LevelCount[]
  readonly claimed: readonly LevelCount[]
  readonly claim: string
  readonly claimTone: Tone
  readonly controls: string
  readonly controlsTone: Tone
  /** `2 failing, 1 skipped`; `''` where every control is verified. */
  readonly unverified: string
  /** What people have left to do. */
  readonly open: readonly string[]
  /** The same in one line. */
  readonly openText: string
  readonly officers: string
}

export interface LevelCount {
  readonly text: string
  readonly tone: Tone
}

export interface UnearnedRiskEntry {
  readonly product: string
  readonly hazard: string
  readonly name: string
  readonly claimed: LevelCount
  readonly today: LevelCount
  readonly because: string
}

export interface DueReviewEntry {
  readonly product: string
  readonly hazard: string
  readonly name: string
  /** `2026-06-01`, or why nobody can tell. */
  readonly due: string
  /** `183 days`; `''` where nobody can tell. */
  readonly late: string
  readonly last: string
  readonly owner: string
  readonly judged: string
}

export interface OpenIncidentEntry {
  readonly product: string
  readonly id: string
  readonly title: string
  readonly occurred: string
  readonly hazards: string
  readonly actions: string
  readonly actionsTone: Tone
  readonly judged: string
}

export interface SharedGroupEntry {
  readonly title: string
  readonly help: string
  readonly things: readonly SharedThingEntry[]
  /** What the page leaves to the workbook, in a sentence; `''`: nothing. */
  readonly left: string
}

export interface SharedThingEntry {
  readonly name: string
  readonly holders: readonly { readonly product: string; readonly details: string }[]
}
