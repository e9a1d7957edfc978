import type { ReviewLine } from '../../domain/hazard.ts'
import { addPeriod } from '../../shared/dates.ts'
import { always, defineRule } from '../rule.ts'

/** A hazard that nobody has looked at since the product changed describes another product. */
export const overdueReview = defineRule({
  id: 'overdue-review',
  level: always('warning'),
  clause: 'DCB0129 2.6.1, 7.3.1',
  summary: 'A hazard has not been reviewed within the time that hazards.yaml sets',
  checkHazard: ({ id, reviewed, place }, { config, date }) => {
    const trouble = troubleOf(reviewed, { every: config.reviewEvery, date })
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
  reviewed: ReviewLine | undefined,
  { every, date }: { readonly every: string | undefined; readonly date: string },
): string | undefined => {
  const day = reviewed?.date
  if (day !== undefined && day > date)
    return `is said to be reviewed on ${day}, which is after ${date}, expected a day that has passed`
  if (every === undefined) return undefined
  if (reviewed === undefined) return `has never been reviewed, expected a review every ${every}`
  const due = day === undefined ? undefined : addPeriod(day, every)
  if (day === undefined || due === undefined)
    return 'does not say on which day it was reviewed, expected a date such as 2026-09-01'
  return due < date
    ? `was last reviewed on ${day}, expected a review every ${every}, so by ${due}`
    : undefined
}
