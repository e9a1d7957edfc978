import type { Pattern, PatternControl } from '../domain/pattern.ts'

/** What was asked for of the patterns. */
export type PatternSelection =
  /** Several, as a list; with their controls where those were asked for. */
  | { readonly kind: 'list'; readonly patterns: readonly Pattern[]; readonly isOfControls: boolean }
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  /** Controls, to be put into a hazard. */
  | { readonly kind: 'controls'; readonly controls: readonly PatternControl[] }

/** One way of showing patterns. The whole report, with its last line end. */
export interface PatternFormat {
  readonly id: string
  readonly report: (selection: PatternSelection, ask: { readonly isColoured: boolean }) => string
}
