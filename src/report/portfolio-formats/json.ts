import type { MatrixGroup, Portfolio, PortfolioProduct, PortfolioTotals } from '../../domain/portfolio.ts'
import type {
  MatrixGroupRecord,
  PortfolioFile,
  PortfolioProductRecord,
  PortfolioTotalsRecord,
} from '../../domain/schema-types.ts'
import type { PortfolioFormat } from '../portfolio-format.ts'

/** `hazards-portfolio/1`: one object for tools. Absent is `null`. */
export const json = {
  id: 'json',
  report: (portfolio: Portfolio): string => {
    const file: PortfolioFile = {
      schema: 'hazards-portfolio/1',
      files: portfolio.files,
      complete: portfolio.doubts.length === 0,
      doubts: portfolio.doubts.map(({ kind, files, says }) => ({ kind, files: [...files], says })),
      unreadable: portfolio.unreadable.map(({ file, because }) => ({ file, because })),
      dates: portfolio.dates ?? null,
      totals: totalsRecord(portfolio.totals),
      matrices: portfolio.matrices.map(matrixRecord),
      unearned: portfolio.unearned.map(({ isAtLeast, claimed, today, ...risk }) => ({
        ...{
          product: risk.product,
          file: risk.file,
          hazard: risk.hazard,
          name: risk.name,
          matrix: risk.matrix,
        },
        ...{ claimed: claimed ?? null, today: today ?? null, atLeast: isAtLeast, because: risk.because },
      })),
      reviews: portfolio.reviews.map(({ due, days, ...review }) => ({
        ...{ product: review.product, file: review.file, hazard: review.hazard, name: review.name },
        ...{ state: review.state, due: due ?? null, days: days ?? null },
        ...{ last: review.last, owner: review.owner, judged: review.judged },
      })),
      incidents: portfolio.incidents.map(({ occurred, hazards, ...incident }) => ({
        ...{ product: incident.product, file: incident.file, id: incident.id, title: incident.title },
        ...{ occurred: occurred ?? null, hazards: [...hazards] },
        ...{ openActions: incident.openActions, overdueActions: incident.overdueActions },
        judged: incident.judged,
      })),
      shared: portfolio.shared.map(({ kind, name, holders }) => ({
        ...{ kind, name },
        holders: holders.map(({ product, details }) => ({ product, details: [...details] })),
      })),
    }
    return `${JSON.stringify(file, null, 2)}\n`
  },
} as const satisfies PortfolioFormat

const matrixRecord = ({ name, source, hazards, ...group }: MatrixGroup): MatrixGroupRecord => ({
  ...{ name, source, hazards },
  ...{ initial: group.initial, current: group.current, residual: group.residual },
  products: group.products.map(productRecord),
})

const productRecord = (product: PortfolioProduct): PortfolioProductRecord => ({
  ...{ product: product.label, file: product.file, sha256: product.sha256, name: product.name },
  version: product.version ?? null,
  release: product.release ?? null,
  manufacturer: product.manufacturer ?? null,
  revision: product.revision ?? null,
  ...{ dirty: product.isDirty, date: product.date, profile: product.profile },
  gate: product.closedGates === 0 ? 'open' : 'closed',
  ...{ fromBefore: product.fromBefore, lowered: [...product.lowered] },
  ...{ officers: [...product.officers], listsComponents: product.listsComponents },
  totals: totalsRecord(product),
  verification: product.verification,
  ...{ initial: product.initial, current: product.current, residual: product.residual },
  contradictions: [...product.contradictions],
})

/** In the promised order, and nothing else of what it is given. */
const totalsRecord = (totals: PortfolioTotals): PortfolioTotalsRecord => ({
  ...{ hazards: totals.hazards, controls: totals.controls, verified: totals.verified },
  ...{ unearned: totals.unearned, unscored: totals.unscored, unapproved: totals.unapproved },
  ...{ drafts: totals.drafts, withdrawn: totals.withdrawn, suspect: totals.suspect },
  ...{ errors: totals.errors, warnings: totals.warnings, waived: totals.waived },
  closedGates: totals.closedGates,
  ...{ overdueReviews: totals.overdueReviews, unaskedReviews: totals.unaskedReviews },
  ...{ openIncidents: totals.openIncidents, unapprovedDocuments: totals.unapprovedDocuments },
  ...{ components: totals.components, unassessedComponents: totals.unassessedComponents },
  unreadableLists: totals.unreadableLists,
})
