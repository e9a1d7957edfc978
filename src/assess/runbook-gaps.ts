import type { Place } from '../domain/finding.ts'
import type { BrokenLink, Runbook, RunbookGap } from '../domain/record.ts'
import { addPeriod } from '../shared/dates.ts'

/** What a runbook is held against. */
export interface RunbookFacts {
  /** The date of judgement, ISO. */
  readonly date: string
  /** How often records are looked at again, where the runbook itself does not say. */
  readonly reviewEvery: string | undefined
  /** Its links that lead nowhere. */
  readonly broken: readonly BrokenLink[]
}

/**
 * Everything that keeps a runbook from being evidence, in the order of its lines. Boxes that nobody has ticked
 * are no gap: they are steps, ticked anew each time somebody follows them.
 */
export const runbookGaps = (runbook: Runbook, facts: RunbookFacts): readonly RunbookGap[] =>
  [
    ...absent(runbook),
    ...runbook.blanks.map(({ what, place }) => ({ what: `is not filled in: ${what}`, place })),
    ...reviewGaps(runbook, facts),
    ...facts.broken.map(({ link, because }) => ({
      what: `has a link that leads nowhere: ${because}`,
      place: link.place,
    })),
  ].toSorted((left, right) => left.place.line - right.place.line || left.place.column - right.place.column)

const absent = ({ owner, contact, reviewed, place }: Runbook): readonly RunbookGap[] => [
  ...(owner === undefined ? [{ what: 'names no owner', place }] : []),
  ...(contact === undefined ? [{ what: 'names nobody to call when the steps do not help', place }] : []),
  ...(reviewed === undefined ? [{ what: 'does not say when it was last gone through', place }] : []),
]

const reviewGaps = (runbook: Runbook, { date, reviewEvery }: RunbookFacts): readonly RunbookGap[] => {
  const { reviewed, nextReview, reviewEvery: own, place } = runbook
  if (reviewed !== undefined && reviewed.text > date)
    return [{ what: `was gone through on ${reviewed.text}, which is after ${date}`, place: reviewed.place }]
  const dues = dueDates(runbook, reviewEvery)
  const [due] = dues
  if (due === undefined)
    return reviewed === undefined ? [] : [{ what: 'does not say when it is to be gone through again', place }]
  if (due >= date) return []
  const at: Place = nextReview?.place ?? own?.place ?? reviewed?.place ?? place
  return [{ what: `was to be gone through again by ${due}`, place: at }]
}

/** The days by which it has to be gone through again, the earliest first. */
export const dueDates = (
  { reviewed, nextReview, reviewEvery: own }: Pick<Runbook, 'reviewed' | 'nextReview' | 'reviewEvery'>,
  reviewEvery: string | undefined,
): readonly string[] => {
  const every = own?.text ?? (nextReview === undefined ? reviewEvery : undefined)
  const byPeriod = reviewed === undefined || every === undefined ? undefined : addPeriod(reviewed.text, every)
  return [nextReview?.text, byPeriod].filter((day) => day !== undefined).sort()
}
