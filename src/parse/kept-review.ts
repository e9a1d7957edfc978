import type { ReviewedCode } from '../domain/review.ts'
import { isMap } from '../shared/is-map.ts'

/** Is it what is known of a hazard's code since its review, come back from a cache? */
export const isReviewedCode = (value: unknown): value is ReviewedCode =>
  isMap(value) &&
  isMap(value['line']) &&
  isMap(value['line']['place']) &&
  isMap(value['changes']) &&
  Object.values(value['changes']).every(isCodeChange)

const isCodeChange = (value: unknown): boolean =>
  isMap(value) &&
  typeof value['path'] === 'string' &&
  typeof value['kind'] === 'string' &&
  Array.isArray(value['commits']) &&
  value['commits'].every(
    (commit: unknown) =>
      isMap(commit) && ['id', 'date', 'author', 'subject'].every((key) => typeof commit[key] === 'string'),
  )
