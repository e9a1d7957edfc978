import type { DueReview } from '../domain/portfolio.ts'
import type { HazardRecord } from '../domain/schema-types.ts'
import { byKeys } from '../shared/sort.ts'
import type { LabelledRegister } from './portfolio-of.ts'

/** Is somebody to look at the hazard again? What cannot be told is no better. */
export const isReviewWanted = ({ review: { state } }: Pick<HazardRecord, 'review'>): boolean =>
  state !== 'in time' && state !== 'not asked for'

/** Every review that is overdue on the day its register was judged, or of which nobody can tell: those come first. */
export const dueReviews = (registers: readonly LabelledRegister[]): readonly DueReview[] =>
  registers
    .flatMap(({ label, file, register }) =>
      register.hazards.filter(isReviewWanted).map(({ id, name, review, reviewed, assignment }): DueReview => {
        const due = review.due ?? undefined
        return {
          ...{ product: label, file, hazard: id, name: name ?? '', state: review.state, due },
          days: due === undefined ? undefined : daysBetween(due, register.date),
          last: [reviewed?.date, reviewed?.by].filter((part) => (part ?? '') !== '').join(', '),
          owner: assignment ?? '',
          judged: register.date,
        }
      }),
    )
    .toSorted(
      byKeys(
        ({ due }) => due ?? '',
        ({ product }) => product,
        ({ hazard }) => hazard,
      ),
    )

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)

/** In milliseconds. */
const DAY = 86_400_000
