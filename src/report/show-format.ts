import type { Shown } from '../domain/shown.ts'

/** One way of showing a hazard or a control. The whole report, with its last line end. */
export interface ShowFormat {
  readonly id: string
  readonly report: (shown: readonly Shown[], ask: ShowAsk) => string
}

export interface ShowAsk {
  /** Only why the claim does not hold, and not the rest. */
  readonly isWhy: boolean
  readonly isColoured: boolean
}
