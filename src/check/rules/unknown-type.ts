import type { TextEdit, Written } from '../../domain/finding.ts'
import { HAZARD_TYPE_ALIASES, HAZARD_TYPES } from '../../domain/hazard-types.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** A type outside the lists groups with nothing, and looks like a kind of hazard that nobody else has. */
export const unknownType = defineRule({
  id: 'unknown-type',
  level: WARNING_THEN_ERROR,
  clause: 'Digital Clinical Safety Platform, hazard types',
  summary: 'A hazard type is neither in the published list nor in hazards.yaml',
  checkHazard: ({ types }, { config }) => {
    const known = [...HAZARD_TYPES, ...config.hazardTypes]
    const accepted = new Set<string>([...known, ...Object.keys(HAZARD_TYPE_ALIASES)])
    return types
      .filter(({ text }) => !accepted.has(text))
      .map((type) => {
        const sameLetters = known.find((each) => each.toLowerCase() === type.text.toLowerCase())
        return {
          place: type.place,
          message: messageOf(type.text, sameLetters, known),
          help: 'Use a type of the published list, or add this one under "hazardTypes:" in hazards.yaml',
          fix: sameLetters === undefined ? undefined : fixOf(type, sameLetters),
        }
      })
  },
})

const messageOf = (type: string, sameLetters: string | undefined, known: readonly string[]): string =>
  sameLetters === undefined
    ? `Hazard type "${type}" is in no list, expected a published type or one of this register${didYouMean(type, known)}`
    : `Hazard type "${type}" differs from "${sameLetters}" in capital letters, expected "${sameLetters}"`

/** Only where the type stands alone: a line of several has one place for all of them. */
const fixOf = ({ text, place }: Written, type: string): readonly TextEdit[] | undefined =>
  place.line === place.endLine && place.endColumn - place.column === text.length
    ? [{ place, text: type }]
    : undefined
