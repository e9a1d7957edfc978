import type { Portfolio, PortfolioDoubt } from '../domain/portfolio.ts'
import type {
  DueReviewEntry,
  MarkedWords,
  OpenIncidentEntry,
  PortfolioEntry,
} from '../domain/portfolio-entry.ts'
import { counted } from '../shared/counted.ts'
import { matrixGroupEntry } from './matrix-group-entry.ts'
import { portfolioFigures } from './portfolio-figures.ts'
import { sharedGroups } from './shared-groups.ts'

/** What the page, the markdown and the workbook of a portfolio say. */
export const portfolioEntry = (portfolio: Portfolio): PortfolioEntry => {
  const { matrices, unreadable } = portfolio
  const unread = unreadable.length
  const title = titleOf(portfolio)
  const judged = judgedOn(portfolio)
  return {
    title,
    facts: [
      ['Files given', String(portfolio.files)],
      ['Judged', judged],
      [
        matrices.length === 1 ? 'Risk matrix' : 'Risk matrices',
        matrices.map(({ name }) => name).join('; ') || 'not known',
      ],
    ],
    ...{ judged: `judged ${judged}`, unread, unreadable },
    doubts: portfolio.doubts.map(doubtWords),
    figures: portfolioFigures(portfolio),
    isMixed: matrices.length > 1,
    matrices: matrices.map((group) => matrixGroupEntry(group, portfolio)),
    reviews: portfolio.reviews.map(reviewEntry),
    incidents: portfolio.incidents.map(incidentEntry),
    shared: sharedGroups(portfolio.shared),
    incomplete:
      unread === 0
        ? ''
        : `Whatever stands in ${counted(unread, 'file')} that cannot be read is missing here.`,
    none: unread === 0 ? 'None.' : `None in what could be read; ${counted(unread, 'file')} could not be.`,
  }
}

/** `2 products, and 1 file that cannot be read`. */
const titleOf = ({ files, unreadable }: Portfolio): string => {
  const read = counted(files - unreadable.length, 'product')
  if (unreadable.length === 0) return read
  return `${read}, and ${counted(unreadable.length, 'file')} that cannot be read`
}

const judgedOn = ({ dates }: Portfolio): string => {
  if (dates === undefined) return 'on no day that is known'
  const { first, last } = dates
  return first === last ? `on ${first}` : `between ${first} and ${last}, each on its own day`
}

const doubtWords = ({ kind, says }: PortfolioDoubt): MarkedWords => ({
  tone: 'bad',
  word: DOUBTS[kind],
  says,
})

const DOUBTS: Readonly<Record<PortfolioDoubt['kind'], string>> = {
  unreadable: 'Not known',
  contradiction: 'Not to be relied on',
  repeated: 'Counted twice',
  'other revision': 'Counted twice',
}

const reviewEntry = (review: Portfolio['reviews'][number]): DueReviewEntry => ({
  ...{ product: review.product, hazard: review.hazard, name: review.name || 'no name' },
  due: review.due ?? REVIEWS[review.state],
  late: review.days === undefined ? '' : counted(review.days, 'day'),
  last: review.last === '' ? 'never' : review.last,
  owner: review.owner === '' ? 'nobody is named' : review.owner,
  judged: review.judged,
})

/** Why there is no day. */
const REVIEWS: Readonly<Record<Portfolio['reviews'][number]['state'], string>> = {
  never: 'never reviewed',
  undated: 'the last review has no date',
  'in the future': 'the last review names a day to come',
  overdue: 'not known',
  'in time': 'not known',
  'not asked for': 'not asked for',
}

const incidentEntry = (incident: Portfolio['incidents'][number]): OpenIncidentEntry => {
  const { openActions, overdueActions } = incident
  return {
    ...{ product: incident.product, id: incident.id, title: incident.title || 'no title' },
    occurred: incident.occurred ?? 'no date',
    hazards: incident.hazards.join(', ') || 'none named',
    actions: `${openActions} open${overdueActions === 0 ? '' : `, ${overdueActions} overdue`}`,
    actionsTone: overdueActions === 0 ? 'doubtful' : 'bad',
    judged: incident.judged,
  }
}
