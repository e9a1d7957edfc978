import type { ReviewLine } from '../../domain/hazard.ts'
import type { ReviewStanding } from '../../domain/review.ts'
import { always, defineRule } from '../rule.ts'

/** A hazard that nobody has looked at since the product changed describes another product. */
export const overdueReview = defineRule({
  id: 'overdue-review',
  level: always('warning'),
  clause: 'DCB0129 2.6.1, 7.3.1',
  summary: 'A hazard has not been reviewed within the time that hazards.yaml sets',
  checkHazard: ({ id, reviewed, review, place }, { date }) => {
    const trouble = troubleOf(review, { day: reviewed?.date, date })
    if (trouble === undefined) return []
    return [
      {
        place: reviewed?.place ?? place,
        message: `${id} ${trouble}`,
        help: 'Read the hazard against the product as it is, then write "Reviewed:" with the day and your name',
      },
    ]
  },
})

const troubleOf = (
  { state, every = '', due = '' }: ReviewStanding,
  { day = '', date }: { readonly day: ReviewLine['date']; readonly date: string },
): string | undefined => {
  switch (state) {
    case 'in time':
    case 'not asked for':
      return undefined
    case 'in the future':
      return `is said to be reviewed on ${day}, which is after ${date}, expected a day that has passed`
    case 'never':
      return `has never been reviewed, expected a review every ${every}`
    case 'undated':
      return 'does not say on which day it was reviewed, expected a date such as 2026-09-01'
    case 'overdue':
      return `was last reviewed on ${day}, expected a review every ${every}, so by ${due}`
  }
}
