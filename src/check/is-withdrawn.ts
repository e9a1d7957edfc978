import type { AssessedHazard } from '../domain/hazard-log.ts'

/** Does the hazard's own status say that it no longer counts? A claim, until somebody approves it. */
export const isWithdrawn = ({ axes }: Pick<AssessedHazard, 'axes'>): boolean =>
  axes.lifecycle === 'withdrawn' || axes.lifecycle === 'merged'
