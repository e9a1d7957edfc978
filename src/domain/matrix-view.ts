import type { RiskLevel } from './risk.ts'

/** Where hazards stand in a risk matrix, to be drawn and to be told in words. */
export type MatrixView = MatrixGrid & (MatrixCounts | MatrixPath)

interface MatrixGrid {
  /** One line that says what the picture shows. */
  readonly title: string
  /** The words of the axes, lowest first. */
  readonly likelihoods: readonly string[]
  readonly severities: readonly string[]
  /** One row per likelihood, lowest first; each with one level per severity, lowest first. */
  readonly risk: readonly (readonly RiskLevel[])[]
}

/** How many hazards stand in each cell: initial, today and claimed, side by side. */
export interface MatrixCounts {
  readonly kind: 'counts'
  readonly panels: readonly MatrixPanel[]
}

export interface MatrixPanel {
  /** `Initial`, `Today` or `Claimed`. */
  readonly label: string
  /** The cells that hold a hazard. */
  readonly cells: readonly MatrixCell[]
  /** The hazards that stand in no cell because an axis is not scored. */
  readonly unscored: readonly string[]
  /** Those of the hazards in the cells whose risk may be higher: the score itself is unsupported. */
  readonly atLeast: readonly string[]
}

export interface MatrixCell {
  /** Steps on the axes, 1 (lowest) to 5. */
  readonly likelihood: number
  readonly severity: number
  /** The ids of its hazards, in the order of the register; never empty. */
  readonly hazards: readonly string[]
}

/** The way of one hazard through the matrix: initial → today → claimed. */
export interface MatrixPath {
  readonly kind: 'path'
  readonly steps: readonly MatrixStep[]
}

export interface MatrixStep {
  /** `Initial`, `Today` or `Claimed`. */
  readonly label: string
  /** `undefined`: not scored, so it stands in no cell. */
  readonly at: { readonly likelihood: number; readonly severity: number } | undefined
  /** `High × Major: 4`, or what is not scored. */
  readonly text: string
}
