import { oneLine } from '../one-line.ts'
import { always, defineRule } from '../rule.ts'

/** A score in the words of another scale is never translated: a guess would be a score that nobody gave. */
export const foreignScore = defineRule({
  id: 'foreign-score',
  level: always('error'),
  clause: 'DCB0129 3.2.1, 4.4.1',
  summary: 'A score is no step of the matrix that this register declares',
  checkHazard: ({ id, scoreSlips }) =>
    scoreSlips.map(({ assessment, axis, written, explanation }) => ({
      place: written.place,
      message: `The ${assessment} ${axis} of ${id} counts as not scored: ${oneLine(explanation)}`,
      help: "Let a clinician choose one step of the register's own matrix, or declare the other matrix in hazards.yaml",
    })),
})
