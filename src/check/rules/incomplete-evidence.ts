import { missingParts } from '../../domain/evidence-parts.ts'
import type { Problem } from '../../domain/finding.ts'
import type { ManualEvidence } from '../../domain/record.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** What nobody answers for, or nobody dates, shows nothing. */
export const incompleteEvidence = defineRule({
  id: 'incomplete-evidence',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 6.3.2, 6.3.3',
  summary:
    'An evidence record does not say what was done, by whom, when, with which outcome or for how long it holds',
  checkLog: ({ records, date }) =>
    records.evidence
      .filter(({ unreadable }) => unreadable === undefined)
      .flatMap((record) => [...missing(record), ...future(record, date), ...noRole(record)]),
})

const missing = (record: ManualEvidence): readonly Problem[] => {
  const parts = missingParts(record)
  if (parts.length === 0) return []
  return [
    {
      place: record.place,
      message: `${record.id} does not say ${parts.join(', ')}, expected all of it, so it is evidence of nothing`,
      help: 'Write the lines "Kind:", "Who:", "When:", "Outcome:" and "Valid:"; an acceptance also needs "Organisation:"',
    },
  ]
}

const future = ({ id, date }: ManualEvidence, today: string): readonly Problem[] =>
  date === undefined || date.text <= today
    ? []
    : [
        {
          place: date.place,
          message: `${id} is dated ${date.text}, which is after ${today}, expected a day that has passed`,
          help: 'Write the day on which it was done; what is still to come is no evidence yet',
        },
      ]

/** A name without a role counts, but tells a reader little. */
const noRole = ({ id, who }: ManualEvidence): readonly Problem[] =>
  who?.name === undefined || who.role !== undefined
    ? []
    : [
        {
          place: who.place,
          level: 'info',
          message: `${id} names ${who.name} without a role, expected "NAME, ROLE"`,
          help: 'Write behind the name in which role the person answers for it',
        },
      ]
