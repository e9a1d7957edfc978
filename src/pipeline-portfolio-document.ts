import { portfolioBook } from './compose/portfolio-book.ts'
import { portfolioEntry } from './compose/portfolio-entry.ts'
import type { Artifact } from './domain/artifact.ts'
import type { Portfolio } from './domain/portfolio.ts'
import { readPortfolioTemplates } from './read/read-templates.ts'
import { renderPortfolio } from './render/render-portfolio.ts'
import { workbookFile } from './render/workbook-file.ts'

/** The portfolio as a page, as markdown and as a workbook: compose → render. */
export const portfolioDocuments = async (
  portfolio: Portfolio,
  toolVersion: string,
): Promise<readonly Artifact[]> => {
  const entry = portfolioEntry(portfolio)
  const bytes = await workbookFile(portfolioBook(portfolio, entry))
  const pages = renderPortfolio(entry, readPortfolioTemplates(), toolVersion)
  return [...pages, { path: 'portfolio.xlsx', bytes }]
}
