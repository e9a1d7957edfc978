import type { MatrixGroupEntry, PortfolioEntry } from '../domain/portfolio-entry.ts'
import type { SheetCell, WorkSheet } from '../domain/workbook.ts'
import { cell } from './sheet-parts.ts'

/** What is known and what is not, the counts over all registers, and the risks by matrix. */
export const portfolioSheet = (entry: PortfolioEntry): WorkSheet => {
  const rows = rowsOf(entry)
  return {
    name: 'Portfolio',
    widths: [40, 18, 18, 18, 60],
    rows,
    merges: rows.flatMap((row, index) => {
      const left = row.length === 1 ? 0 : row.length === 2 ? 1 : row.length === 3 ? 2 : undefined
      return left === undefined ? [] : [{ top: index, bottom: index, left, right: 4 }]
    }),
    ...{ held: { rows: 0, columns: 0 }, choices: [], riskColumns: [] },
    paper: { size: 'a4', isWide: true, breaks: undefined },
  }
}

const rowsOf = (entry: PortfolioEntry): readonly (readonly SheetCell[])[] => [
  [cell('Portfolio', 'title')],
  [cell(entry.title, 'title')],
  ...entry.facts.map(([term, fact]) => [cell(term, 'head'), cell(fact)]),
  ...entry.doubts.map(({ word, says }) => [cell(word, 'bad'), cell(says, 'notice')]),
  [cell('All registers together', 'group')],
  ...entry.figures.map(({ what, count, means }) => [cell(what, 'head'), cell(count, 'middle'), cell(means)]),
  ...(entry.isMixed
    ? [[cell('A level of one matrix says nothing of the same level of another: none is counted over two.')]]
    : []),
  ...entry.matrices.flatMap(levelRows),
  [
    cell(
      'The program counts and compares what the registers say; scoring, accepting and approving are done by people.',
    ),
  ],
]

const levelRows = ({ name, levels }: MatrixGroupEntry): readonly (readonly SheetCell[])[] => [
  [cell(`Hazards by risk: ${name}`, 'group')],
  ['Level', 'Today, by the evidence', 'Claimed', 'Initial', 'What the matrix says of it'].map((head) =>
    cell(head, 'head'),
  ),
  ...levels.map(({ label, tone, today, claimed, initial, meaning }) => [
    cell(label, tone),
    ...[today, claimed, initial].map((count) => cell(count, 'middle')),
    cell(meaning),
  ]),
]
