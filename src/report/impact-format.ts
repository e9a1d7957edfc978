import type { Impact } from '../domain/impact.ts'

/** One way of telling what a change touches. The whole report, with its last line end. */
export interface ImpactFormat {
  readonly id: string
  readonly report: (impact: Impact) => string
}
