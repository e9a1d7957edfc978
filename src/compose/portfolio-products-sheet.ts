import type { Portfolio, PortfolioProduct, UnreadableRegister } from '../domain/portfolio.ts'
import type { PortfolioEntry, PortfolioProductEntry } from '../domain/portfolio-entry.ts'
import type { RiskCounts } from '../domain/summary.ts'
import type { SheetCell } from '../domain/workbook.ts'
import { cell } from './sheet-parts.ts'
import type { Column } from './table-sheet.ts'

/** What one row of the sheet is of: a register, or a file that nobody could read. */
export type ProductRow = UnreadableRegister | KnownRow

interface KnownRow {
  readonly matrix: string
  /** In numbers, and in words. */
  readonly product: PortfolioProduct
  readonly entry: PortfolioProductEntry
}

/** What cannot be read stands first, then the products of each matrix, the worst first. */
export const productRows = (
  { unreadable, matrices }: Portfolio,
  entry: PortfolioEntry,
): readonly ProductRow[] => [
  ...unreadable,
  ...matrices.flatMap(({ name, products }, group) =>
    products.flatMap((product, index): readonly KnownRow[] => {
      const words = entry.matrices[group]?.products[index]
      return words === undefined ? [] : [{ matrix: name, product, entry: words }]
    }),
  ),
]

/** A column that says "unknown" of a file that cannot be read. */
const known = (name: string, width: number, of: (row: KnownRow) => SheetCell): Column<ProductRow> => ({
  ...{ name, width },
  of: (row) => ('product' in row ? of(row) : cell('unknown', 'unknown')),
})

const number = (name: string, of: (product: PortfolioProduct) => number): Column<ProductRow> =>
  known(name, 9, ({ product }) => cell(of(product), 'middle'))

/** How many hazards have a level today; coloured where there is one. */
const level = (key: keyof RiskCounts): Column<ProductRow> =>
  known(`Today: ${key}`, 9, ({ product: { current } }) =>
    cell(current[key], current[key] === 0 ? 'middle' : key === 'unknown' ? 'unknown' : `risk-${key}`),
  )

/** Numbers stand in columns of their own, so that a reader can sort and filter by each. */
export const PRODUCT_COLUMNS: readonly Column<ProductRow>[] = [
  {
    ...{ name: 'Product', width: 26 },
    of: (row) =>
      'product' in row ? cell(row.product.label) : cell(`${row.file} cannot be read: ${row.because}`, 'bad'),
  },
  known('Version', 11, ({ entry }) => cell(entry.version)),
  known('Judged', 24, ({ entry: { judged, isDirty } }) =>
    cell(isDirty ? `${judged}, with uncommitted changes` : judged, isDirty ? 'bad' : 'text'),
  ),
  known('Gate', 9, ({ entry: { gate, gateTone } }) => cell(gate, gateTone)),
  number('Errors', ({ errors }) => errors),
  known('Findings', 22, ({ entry }) => cell(entry.findings)),
  number('Hazards', ({ hazards }) => hazards),
  ...(['unknown', '5', '4', '3', '2', '1'] as const).map(level),
  known('Claimed', 15, ({ entry: { claimed } }) => cell(claimed.map(({ text }) => text).join('\n'))),
  known('Claims not earned', 11, ({ product: { unearned } }) =>
    cell(unearned, unearned === 0 ? 'middle' : 'bad'),
  ),
  number('Controls', ({ controls }) => controls),
  number('Verified', ({ verified }) => verified),
  known('Not verified', 18, ({ entry }) => cell(entry.unverified)),
  number('Not approved', ({ unapproved }) => unapproved),
  number('Reviews overdue', ({ overdueReviews }) => overdueReviews),
  number('Incidents open', ({ openIncidents }) => openIncidents),
  known('What is open', 32, ({ entry }) => cell(entry.open.join('\n'))),
  known('Clinical Safety Officer', 20, ({ entry }) => cell(entry.officers)),
  known('Matrix', 18, ({ matrix }) => cell(matrix)),
  known('Manufacturer', 18, ({ entry }) => cell(entry.manufacturer)),
  known('Release', 14, ({ entry }) => cell(entry.release)),
  { name: 'File', width: 22, of: (row) => cell('product' in row ? row.product.file : row.file) },
  known('SHA-256', 24, ({ product }) => cell(product.sha256)),
]
