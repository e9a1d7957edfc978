import type { Portfolio } from '../domain/portfolio.ts'

/** One way of telling what several registers say together. The whole report, with its last line end. */
export interface PortfolioFormat {
  readonly id: string
  readonly report: (portfolio: Portfolio, ask: { readonly isColoured: boolean }) => string
}
