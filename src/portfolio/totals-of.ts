import type { PortfolioTotals } from '../domain/portfolio.ts'

/** The counts of several registers together. */
export const totalsOf = (products: readonly PortfolioTotals[]): PortfolioTotals => {
  const sum = (key: keyof PortfolioTotals): number => products.reduce((total, each) => total + each[key], 0)
  return {
    hazards: sum('hazards'),
    controls: sum('controls'),
    verified: sum('verified'),
    unearned: sum('unearned'),
    unscored: sum('unscored'),
    unapproved: sum('unapproved'),
    drafts: sum('drafts'),
    withdrawn: sum('withdrawn'),
    suspect: sum('suspect'),
    errors: sum('errors'),
    warnings: sum('warnings'),
    waived: sum('waived'),
    closedGates: sum('closedGates'),
    overdueReviews: sum('overdueReviews'),
    unaskedReviews: sum('unaskedReviews'),
    openIncidents: sum('openIncidents'),
    unapprovedDocuments: sum('unapprovedDocuments'),
    components: sum('components'),
    unassessedComponents: sum('unassessedComponents'),
    unreadableLists: sum('unreadableLists'),
  }
}
