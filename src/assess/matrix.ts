import type { Risk, RiskMatrix, Score, Term } from '../domain/risk.ts'

/** A matrix of the shelf: data alone, in the shape that hazards.yaml may also hold. */
export const defineMatrix = (matrix: RiskMatrix): RiskMatrix => matrix

/**
 * The level of risk that a matrix gives for a score. Both axes are named, so that they cannot be
 * swapped; an axis that nobody has scored leaves the level unknown.
 * @clause DCB0129 4.4.1 — the risk follows from severity and likelihood by the plan's own criteria
 */
export const riskOf = (matrix: RiskMatrix, score: Score): Risk => {
  const { likelihood, severity } = score
  if (likelihood === undefined || severity === undefined) return { likelihood, severity, risk: undefined }
  return { likelihood, severity, risk: matrix.risk[likelihood - 1]?.[severity - 1] }
}

/** The step (from 1) of a word on its axis, whatever its case; `undefined` for a word the axis lacks. */
export const stepOfWord = (terms: readonly Term[], word: string): number | undefined => {
  const wanted = folded(word)
  const index = terms.findIndex((term) => folded(term.word) === wanted)
  return index === -1 ? undefined : index + 1
}

const folded = (word: string): string => word.trim().replaceAll(/\s+/g, ' ').toLowerCase()
