import type { AssessedHazard } from '../../domain/hazard-log.ts'
import type { Term } from '../../domain/risk.ts'
import { isUnwritten } from '../../domain/is-unwritten.ts'
import { placeOfField } from '../place-of-field.ts'
import { always, defineRule } from '../rule.ts'
import { wordOfStep } from '../word-of-step.ts'

/** "It will hardly ever happen" is a claim, and a claim needs a reason. */
export const unjustifiedLikelihood = defineRule({
  id: 'unjustified-likelihood',
  level: always('warning'),
  clause: 'DCB0129 4.4.1',
  summary: 'An initial likelihood is one of the two lowest, and nobody says why',
  checkHazard: (hazard, { config }) => {
    const { likelihood } = hazard.initialRisk
    const terms = config.matrix.likelihoods
    if (likelihood === undefined || likelihood > 2 || isJustified(hazard, terms)) return []
    return [
      {
        place: hazard.initial.likelihood?.place ?? placeOfField(hazard, 'likelihood'),
        message: `The likelihood of ${hazard.id} is scored ${wordOfStep(terms, likelihood)} without a reason, expected one`,
        help: 'Write below the score what it rests on: "Justification:" and figures, experience or incidents',
      },
    ]
  },
})

const isJustified = (hazard: AssessedHazard, terms: readonly Term[]): boolean =>
  !isUnwritten(remarkOf(hazard.initial.likelihood?.text ?? '', terms)) ||
  hazard.initial.justifications.some(
    ({ text, place }) => !isUnwritten(text) && fieldAt(hazard, place.line) === 'likelihood',
  )

/** The field a line belongs to: a reason for the severity says nothing about the likelihood. */
const fieldAt = ({ sections }: AssessedHazard, line: number): string | undefined =>
  sections.findLast(({ field, place }) => field !== undefined && place.line <= line)?.field

/** What stands behind the score itself: `Low – two in ten years`. */
const remarkOf = (text: string, terms: readonly Term[]): string => {
  const score = fromFirstLetter(text)
  const words = terms
    .map(({ word }) => word.toLowerCase())
    .filter((word) => score.toLowerCase().startsWith(word))
  return fromFirstLetter(score.slice(Math.max(0, ...words.map(({ length }) => length))))
}

const fromFirstLetter = (text: string): string => text.replace(/^[^\p{L}]+/u, '')
