import type { ReviewLine } from '../domain/hazard.ts'
import type { ReviewStanding } from '../domain/review.ts'
import { addPeriod } from '../shared/dates.ts'

/** When a hazard is to be looked at again, and whether that day has passed (DCB0129 2.6.1, 7.3.1). */
export const reviewStanding = (
  reviewed: ReviewLine | undefined,
  { every, date }: { readonly every: string | undefined; readonly date: string },
): ReviewStanding => {
  const day = reviewed?.date
  if (day !== undefined && day > date) return { every, due: undefined, state: 'in the future' }
  if (every === undefined) return { every, due: undefined, state: 'not asked for' }
  if (reviewed === undefined) return { every, due: undefined, state: 'never' }
  const due = day === undefined ? undefined : addPeriod(day, every)
  if (due === undefined) return { every, due, state: 'undated' }
  return { every, due, state: due < date ? 'overdue' : 'in time' }
}
