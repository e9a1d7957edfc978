import type { Comparison } from '../domain/comparison.ts'

/** One way of telling what changed between two revisions. The whole report, with its last line end. */
export interface DiffFormat {
  readonly id: string
  readonly report: (comparison: Comparison, ask: DiffAsk) => string
}

export interface DiffAsk {
  readonly isColoured: boolean
}
