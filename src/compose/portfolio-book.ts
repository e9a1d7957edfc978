import type { Portfolio, SharedThing } from '../domain/portfolio.ts'
import type { PortfolioEntry } from '../domain/portfolio-entry.ts'
import type { Workbook } from '../domain/workbook.ts'
import { PRODUCT_COLUMNS, productRows } from './portfolio-products-sheet.ts'
import { portfolioSheet } from './portfolio-sheet.ts'
import { sharedEntry, SHARED_WORDS } from './shared-groups.ts'
import { cell, dateCell } from './sheet-parts.ts'
import { tableSheet } from './table-sheet.ts'
import type { Column } from './table-sheet.ts'

/** The portfolio as a workbook: each of its tables is a sheet, and what products share is there in full. */
export const portfolioBook = (portfolio: Portfolio, entry: PortfolioEntry): Workbook => {
  const unearned = entry.matrices.flatMap((group) =>
    group.unearned.map((risk) => ({ matrix: group.name, risk })),
  )
  const notice = entry.incomplete
  return {
    title: `Portfolio: ${entry.title}`,
    date: portfolio.dates?.last ?? NO_DATE,
    names: [],
    sheets: [
      portfolioSheet(entry),
      // A file that cannot be read has a row here.
      tableSheet('Products', PRODUCT_COLUMNS, { rows: productRows(portfolio, entry), notice: '' }),
      tableSheet('Risk not earned', UNEARNED, { rows: unearned, notice }),
      tableSheet('Reviews overdue', REVIEWS, { rows: entry.reviews, notice }),
      tableSheet('Incidents not closed', INCIDENTS, { rows: entry.incidents, notice }),
      tableSheet('Shared', SHARED, { rows: portfolio.shared.flatMap(sharedRows), notice }),
    ],
  }
}

/** Of the file itself, where no register tells a day: that on which zip files begin to count. */
const NO_DATE = '1980-01-01'

interface UnearnedRow {
  readonly matrix: string
  readonly risk: PortfolioEntry['matrices'][number]['unearned'][number]
}

const UNEARNED: readonly Column<UnearnedRow>[] = [
  { name: 'Hazard', width: 14, of: ({ risk }) => cell(risk.hazard) },
  { name: 'Name', width: 46, of: ({ risk }) => cell(risk.name) },
  { name: 'Product', width: 28, of: ({ risk }) => cell(risk.product) },
  { name: 'Claimed', width: 12, of: ({ risk: { claimed } }) => cell(claimed.text, claimed.tone) },
  { name: 'Today', width: 12, of: ({ risk: { today } }) => cell(today.text, today.tone) },
  { name: 'Why', width: 60, of: ({ risk }) => cell(risk.because) },
  { name: 'Matrix', width: 26, of: ({ matrix }) => cell(matrix) },
]

const REVIEWS: readonly Column<PortfolioEntry['reviews'][number]>[] = [
  { name: 'Hazard', width: 14, of: ({ hazard }) => cell(hazard) },
  { name: 'Name', width: 46, of: ({ name }) => cell(name) },
  { name: 'Product', width: 28, of: ({ product }) => cell(product) },
  { name: 'Due', width: 18, of: ({ due }) => dateCell(due) },
  {
    name: 'Late by',
    width: 12,
    of: ({ late }) => cell(late === '' ? 'unknown' : late, late === '' ? 'unknown' : 'middle'),
  },
  { name: 'Last reviewed', width: 30, of: ({ last }) => cell(last) },
  { name: 'Owner', width: 28, of: ({ owner }) => cell(owner) },
  { name: 'Judged on', width: 14, of: ({ judged }) => dateCell(judged) },
]

const INCIDENTS: readonly Column<PortfolioEntry['incidents'][number]>[] = [
  { name: 'Incident', width: 14, of: ({ id }) => cell(id) },
  { name: 'Title', width: 46, of: ({ title }) => cell(title) },
  { name: 'Product', width: 28, of: ({ product }) => cell(product) },
  { name: 'Happened', width: 14, of: ({ occurred }) => dateCell(occurred) },
  { name: 'Hazards', width: 24, of: ({ hazards }) => cell(hazards) },
  { name: 'Actions', width: 20, of: ({ actions, actionsTone }) => cell(actions, actionsTone) },
  { name: 'Judged on', width: 14, of: ({ judged }) => dateCell(judged) },
]

interface SharedRow {
  readonly kind: string
  readonly name: string
  readonly product: string
  readonly details: string
}

const sharedRows = (thing: SharedThing): readonly SharedRow[] =>
  sharedEntry(thing).holders.map((holder) => ({
    ...{ kind: SHARED_WORDS[thing.kind].title, name: thing.name },
    ...holder,
  }))

const SHARED: readonly Column<SharedRow>[] = [
  { name: 'Kind', width: 28, of: ({ kind }) => cell(kind) },
  { name: 'What', width: 60, of: ({ name }) => cell(name) },
  { name: 'Product', width: 28, of: ({ product }) => cell(product) },
  { name: 'Where', width: 60, of: ({ details }) => cell(details) },
]
