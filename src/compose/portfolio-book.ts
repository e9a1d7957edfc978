import type { Portfolio, SharedThing } from '../domain/portfolio.ts'
import type { PortfolioEntry, PortfolioProductEntry } from '../domain/portfolio-entry.ts'
import type { SheetCell, Workbook, WorkSheet } from '../domain/workbook.ts'
import { portfolioSheet } from './portfolio-sheet.ts'
import { sharedEntry, SHARED_WORDS } from './shared-groups.ts'
import { cell, dateCell } from './sheet-parts.ts'

/** The portfolio as a workbook: each of its tables is a sheet, and what products share is there in full. */
export const portfolioBook = (portfolio: Portfolio, entry: PortfolioEntry): Workbook => ({
  title: `Portfolio: ${entry.title}`,
  date: portfolio.dates?.last ?? NO_DATE,
  names: [],
  sheets: [
    portfolioSheet(entry),
    tableSheet('Products', PRODUCTS, [
      ...portfolio.unreadable,
      ...entry.matrices.flatMap(({ name, products }) =>
        products.map((product) => ({ matrix: name, product })),
      ),
    ]),
    tableSheet(
      'Risk not earned',
      UNEARNED,
      entry.matrices.flatMap(({ name, unearned }) => unearned.map((risk) => ({ matrix: name, risk }))),
    ),
    tableSheet('Reviews overdue', REVIEWS, entry.reviews),
    tableSheet('Incidents not closed', INCIDENTS, entry.incidents),
    tableSheet('Shared', SHARED, portfolio.shared.flatMap(sharedRows)),
  ],
})

/** Of the file itself, where no register tells a day: that on which zip files begin to count. */
const NO_DATE = '1980-01-01'

interface Column<Row> {
  readonly name: string
  readonly width: number
  readonly of: (row: Row) => SheetCell
}

const tableSheet = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): WorkSheet => ({
  name,
  widths: columns.map(({ width }) => width),
  rows: [
    columns.map((column) => cell(column.name, 'head')),
    ...rows.map((row) => columns.map(({ of }) => of(row))),
  ],
  merges: [],
  held: { rows: 1, columns: 1 },
  ...{ choices: [], riskColumns: [] },
  paper: { size: 'a3', isWide: true, breaks: undefined },
})

type ProductRow =
  Portfolio['unreadable'][number] | { readonly matrix: string; readonly product: PortfolioProductEntry }

/** A column that says "not known" of a file that cannot be read. */
const known = (
  name: string,
  width: number,
  of: (product: PortfolioProductEntry, matrix: string) => SheetCell,
): Column<ProductRow> => ({
  ...{ name, width },
  of: (row) => ('product' in row ? of(row.product, row.matrix) : cell('unknown', 'unknown')),
})

const PRODUCTS: readonly Column<ProductRow>[] = [
  {
    ...{ name: 'Product', width: 26 },
    of: (row) =>
      'product' in row ? cell(row.product.label) : cell(`${row.file} cannot be read: ${row.because}`, 'bad'),
  },
  known('Version', 12, ({ version }) => cell(version)),
  known('Judged', 24, ({ judged, isDirty }) =>
    cell(isDirty ? `${judged}, with uncommitted changes` : judged, isDirty ? 'bad' : 'text'),
  ),
  known('Matrix', 20, (_, matrix) => cell(matrix)),
  known('Gate', 10, ({ gate, gateTone }) => cell(gate, gateTone)),
  known('Findings', 24, ({ findings }) => cell(findings)),
  known('Hazards', 9, ({ hazards }) => cell(hazards, 'middle')),
  known('Risk today', 18, ({ today }) =>
    cell(today.map(({ text }) => text).join('\n'), today[0]?.tone ?? 'plain'),
  ),
  known('Claimed', 18, ({ claimed }) =>
    cell(claimed.map(({ text }) => text).join('\n'), claimed[0]?.tone ?? 'plain'),
  ),
  known('Claims earned', 14, ({ claim, claimTone }) => cell(claim, claimTone)),
  known('Controls', 16, ({ controls, controlsTone }) => cell(controls, controlsTone)),
  known('Not verified', 20, ({ unverified }) => cell(unverified)),
  known('What is open', 34, ({ open }) => cell(open.join('\n'))),
  known('Clinical Safety Officer', 22, ({ officers }) => cell(officers)),
  known('Manufacturer', 22, ({ manufacturer }) => cell(manufacturer)),
  known('Release', 16, ({ release }) => cell(release)),
  { name: 'File', width: 26, of: (row) => cell('product' in row ? row.product.file : row.file) },
  known('SHA-256', 30, ({ sha256 }) => cell(sha256)),
]

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
