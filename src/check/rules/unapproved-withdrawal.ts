import type { ApprovalState } from '../../domain/hazard-log.ts'
import { isWithdrawn } from '../is-withdrawn.ts'
import { placeOfField } from '../place-of-field.ts'
import { always, defineRule } from '../rule.ts'

/** To take a hazard out of the count is a clinical judgement, and a person has to stand behind it. */
export const unapprovedWithdrawal = defineRule({
  id: 'unapproved-withdrawal',
  level: always('error'),
  clause: 'DCB0129 3.3.2',
  summary: 'A hazard says that it is withdrawn or merged, but no registered person has approved that',
  checkHazard: (hazard) => {
    if (!isWithdrawn(hazard) || hazard.approvalState === 'valid') return []
    return [
      {
        place: hazard.approval?.place ?? hazard.statusText?.place ?? placeOfField(hazard, 'status'),
        message: `${hazard.id} says that it is ${hazard.axes.lifecycle ?? 'withdrawn'}, expected the approval of a registered person: ${REASONS[hazard.approvalState]}`,
        help: 'Let the Clinical Safety Officer approve it with an "Approved:" line; until then it is judged like any other hazard',
      },
    ]
  },
})

const REASONS: Readonly<Record<Exclude<ApprovalState, 'valid'>, string>> = {
  none: 'there is no line "Approved:"',
  'unknown-person': 'the approval is by nobody whom hazards.yaml lists under "people" with body and number',
  draft: 'the hazard is a draft',
  unsigned: 'the signature of the approval does not hold, or is missing',
  outdated: 'the approval is not of the hazard as it now reads',
}
