import type { MatrixGroup, Portfolio, PortfolioProduct } from '../../domain/portfolio.ts'
import type { RiskCounts } from '../../domain/summary.ts'
import { counted } from '../../shared/counted.ts'
import { groupBy } from '../../shared/group-by.ts'
import { visibleText } from '../../shared/visible-text.ts'
import { paints } from '../paint.ts'
import type { Paints } from '../paint.ts'
import type { PortfolioFormat } from '../portfolio-format.ts'

/** For a person at a terminal: what cannot be relied on first, and again in the last line. */
export const text = {
  id: 'text',
  report: (portfolio: Portfolio, { isColoured }): string => {
    const paint = paints(isColoured)
    return `${[
      ...headLines(portfolio, paint),
      ...portfolio.matrices.flatMap((group) => groupLines(group, paint)),
      ...reviewLines(portfolio, paint),
      ...sharedLines(portfolio, paint),
      '',
      lastLine(portfolio, paint),
    ].join('\n')}\n`
  },
} as const satisfies PortfolioFormat

const headLines = ({ files, dates, doubts }: Portfolio, paint: Paints): readonly string[] => [
  paint.heading(`Portfolio of ${counted(files, 'register')}`),
  dates === undefined
    ? 'None of them can be read'
    : dates.first === dates.last
      ? `judged on ${dates.first}`
      : `judged between ${dates.first} and ${dates.last}, each on its own day`,
  ...doubts.map(({ says }) => paint.error(visibleText(`✗ ${says}`))),
]

const groupLines = (group: MatrixGroup, paint: Paints): readonly string[] => [
  '',
  paint.heading(visibleText(`${counted(group.hazards, 'hazard')} on ${group.name}`)),
  `  risk today    ${riskWords(group.current)}`,
  `  risk claimed  ${riskWords(group.residual)}`,
  ...group.products.flatMap((product) => productLines(product, paint)),
]

/** The highest first, and what nobody knows before that: it ranks above 5. */
const riskWords = (counts: RiskCounts): string =>
  [
    `${counts.unknown} unknown`,
    ...(['5', '4', '3', '2', '1'] as const)
      .filter((level) => counts[level] > 0)
      .map((level) => `${counts[level]} at level ${level}`),
  ].join(', ')

const productLines = (product: PortfolioProduct, paint: Paints): readonly string[] => {
  const { label, version, date, revision, profile, isDirty, hazards, unearned } = product
  const isClosed = product.closedGates > 0
  const judged = `${date} at ${revision?.slice(0, 12) ?? 'no revision'}${isDirty ? ' with uncommitted changes' : ''}, ${profile}`
  return [
    '',
    visibleText(`  ${label}${version === undefined ? '' : ` ${version}`}  ${judged}`),
    `    ${(isClosed ? paint.error : paint.info)(`gate ${isClosed ? 'closed' : 'open'}`)}: ${gateWords(product)}`,
    `    risk today ${riskWords(product.current)}`,
    `    ${unearned === 0 ? 'every claimed risk is earned' : paint.error(`claimed risk not earned in ${unearned} of ${counted(hazards, 'hazard')}`)}`,
    `    ${openWords(product)}`,
  ]
}

const gateWords = ({ errors, warnings, waived, fromBefore, lowered }: PortfolioProduct): string =>
  [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    `${waived} waived`,
    ...(fromBefore === 0 ? [] : [`${counted(fromBefore, 'error')} from before`]),
    ...(lowered.length === 0 ? [] : [`${counted(lowered.length, 'rule')} lowered`]),
  ].join(', ')

const openWords = (product: PortfolioProduct): string =>
  [
    `${product.controls - product.verified} of ${counted(product.controls, 'control')} not verified`,
    `${product.unapproved} not approved`,
    `${product.drafts} in draft`,
    `${counted(product.overdueReviews, 'review')} overdue`,
    ...(product.unaskedReviews === 0 ? [] : [`no review asked for of ${product.unaskedReviews}`]),
    `${counted(product.openIncidents, 'incident')} not closed`,
  ].join(', ')

/** As many as a person reads; the page and the JSON have them all. */
const MOST_SHOWN = 20

const reviewLines = ({ reviews }: Portfolio, paint: Paints): readonly string[] => {
  if (reviews.length === 0) return []
  const rest = reviews.length - MOST_SHOWN
  return [
    '',
    paint.heading(
      `${counted(reviews.length, 'review')} overdue or never made, each by the day of its own judgement`,
    ),
    ...reviews
      .slice(0, MOST_SHOWN)
      .map(({ product, hazard, name, due, state, owner }) =>
        visibleText(
          `  ${due ?? state.padEnd(10)}  ${product}: ${hazard} ${name}${owner === '' ? '' : ` (${owner})`}`,
        ),
      ),
    ...(rest > 0 ? [`  and ${rest} more: --out and --format json have them all`] : []),
  ]
}

const sharedLines = ({ shared }: Portfolio, paint: Paints): readonly string[] =>
  shared.length === 0
    ? []
    : [
        '',
        paint.heading('Named in the same words by several products'),
        ...[...groupBy(shared, ({ kind }) => kind)].map(
          ([kind, things]) =>
            `  ${kind.padEnd(14)}${visibleText(
              things
                .slice(0, 3)
                .map(({ name }) => name.split('\n')[0] ?? '')
                .join('; '),
            )}${things.length > 3 ? ` and ${things.length - 3} more` : ''}`,
        ),
      ]

const lastLine = ({ files, totals, unreadable, doubts }: Portfolio, paint: Paints): string => {
  const read = files - unreadable.length
  const atLeast = unreadable.length === 0 ? '' : 'at least '
  const counts = `${atLeast}${counted(totals.hazards, 'hazard')} in ${counted(read, 'register')}, claimed risk not earned in ${atLeast}${totals.unearned}, ${atLeast}${counted(totals.closedGates, 'gate')} closed`
  if (doubts.length === 0) return counts
  const unknown =
    unreadable.length === 0
      ? 'no total can be relied on'
      : `${counted(unreadable.length, 'register')} not known`
  return `${counts}; ${paint.error(unknown)}`
}
