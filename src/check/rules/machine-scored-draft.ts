import { isUnwritten } from '../../domain/is-unwritten.ts'
import type { AssessedHazard } from '../../domain/hazard-log.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** A score is a clinical judgement; a tool that writes one has made it up. */
export const machineScoredDraft = defineRule({
  id: 'machine-scored-draft',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 4.4.1, 5.1.1',
  summary: 'A draft that a tool wrote carries scores, and nobody has reviewed it',
  checkHazard: (hazard, { config }) => {
    const { id, axes, provenance, reviewed } = hazard
    const isDraft = axes.lifecycle === 'draft' || axes.lifecycle === 'triage'
    if (!isDraft || axes.provenance !== 'tool') return []
    const scores = scoresOf(hazard)
    const [first] = scores
    if (first === undefined || config.people.some(({ name }) => name === reviewed?.by)) return []
    const tool = provenance === undefined ? 'a tool' : provenance.by
    return [
      {
        place: first.place,
        message: `${id} was drafted by ${tool} and carries ${scores.length === 1 ? 'a score' : `${scores.length} scores`} that nobody has reviewed, expected none until a person scores it`,
        help: 'Write "TBC" in the place of each score; or let a person who is listed in hazards.yaml score it and write "Reviewed: DATE, NAME" above the first heading',
      },
    ]
  },
})

const scoresOf = ({ initial, residual }: AssessedHazard) =>
  [initial.likelihood, initial.severity, residual?.likelihood, residual?.severity].flatMap((score) =>
    score === undefined || isUnwritten(score.text) ? [] : [score],
  )
