import type { StatusAxes } from '../../domain/hazard.ts'
import { placeOfField } from '../place-of-field.ts'
import { WARNING_THEN_ERROR, defineRule } from '../rule.ts'

/** A draft is judged like any other hazard, but nobody has yet taken it as their own. */
export const draftHazard = defineRule({
  id: 'draft-hazard',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 3.3.2, 6.4.1',
  summary: 'A hazard is still a draft, so it is never counted as accepted',
  checkHazard: (hazard) => {
    const stage = stageOf(hazard.axes)
    return stage === undefined
      ? []
      : [
          {
            place: hazard.statusText?.place ?? placeOfField(hazard, 'status'),
            message: `${hazard.id} is ${stage} and is never counted as accepted, expected a person to make it Open, Transferred or Closed`,
            help: 'Let the Clinical Safety Officer review it, score it, and change its status; or withdraw it and have that approved',
          },
        ]
  },
})

const stageOf = ({ lifecycle, provenance }: StatusAxes): string | undefined => {
  if (lifecycle !== 'draft' && lifecycle !== 'triage') return undefined
  const stage = lifecycle === 'draft' ? 'a draft' : 'waiting for triage'
  const origins = { tool: ' that a tool wrote', import: ' that was imported', person: ' that a person wrote' }
  const origin = provenance === undefined ? '' : origins[provenance]
  return lifecycle === 'draft' ? `${stage}${origin}` : `${origin === '' ? '' : `a hazard${origin}, `}${stage}`
}
