import type { AssessedLog } from '../domain/hazard-log.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import type { Incident } from '../domain/record.ts'
import { hasSuspectLink } from '../domain/suspect-hazard.ts'
import { listed } from '../shared/listed.ts'
import { recordAnchor } from './record-entries.ts'
import { shownGoal, shownOrNot, type Branch } from './argument-branch.ts'

/** The claim that what happens in use, and what changes, is seen and acted on (DCB0129 7.2, 7.3). */
export const operationBranch = (log: AssessedLog): Branch => ({
  kind: 'strategy',
  name: 'operation',
  text: 'Argument over operation: incidents, what operators do, changes',
  under: [incidentsBranch(log), ...runbooksBranch(log), changesBranch(log)],
})

const incidentsBranch = ({ records, date }: AssessedLog): Branch => ({
  ...{ kind: 'goal', name: 'incidents', clause: 'DCB0129 7.2', page: 'records.html' },
  text: 'What was reported from use is resolved, and held against the safety case',
  undeveloped: 'no incident is recorded, which does not show that there was none',
  under: records.incidents.map((incident) => {
    const open = whatIsOpen(incident, date)
    const { id, file, title, place } = incident
    return shownOrNot(
      {
        ...{ name: id, place, clause: 'DCB0129 7.2.4', page: 'records.html', anchor: recordAnchor(file) },
        text: `${id} (${title ?? 'no title'}) is resolved`,
      },
      open.length === 0 ? `${id}: closed on ${incident.closed?.text ?? ''}` : undefined,
      open.join(', '),
    )
  }),
})

const whatIsOpen = ({ closed, impact, actions, unreadable }: Incident, date: string): readonly string[] => [
  ...(unreadable === undefined ? [] : [unreadable]),
  ...(closed === undefined || closed.text > date ? ['it is not closed'] : []),
  ...(isUnwritten(impact?.text) ? ['nobody says what it means for the safety case'] : []),
  ...(actions.every(({ isDone }) => isDone) ? [] : ['an action is not done']),
]

const runbooksBranch = ({ records, runbookGaps }: AssessedLog): readonly Branch[] =>
  records.runbooks.length === 0
    ? []
    : [
        {
          ...{ kind: 'goal', name: 'runbooks', page: 'records.html' },
          text: 'What operators are to do is written down, complete and looked at',
          under: records.runbooks.map((runbook) => {
            const { id, file, title, place } = runbook
            const gaps = runbookGaps.get(runbook) ?? []
            return shownOrNot(
              {
                ...{ name: id, place, page: 'records.html', anchor: recordAnchor(file) },
                text: `${id} (${title ?? 'no title'}) is complete`,
              },
              gaps.length === 0 ? `${id}: gone through on ${runbook.reviewed?.text ?? ''}` : undefined,
              listed(gaps.map(({ what }) => `it ${what}`)),
            )
          }),
        },
      ]

const changesBranch = ({ hazards, date }: AssessedLog): Branch => {
  const unseen = hazards.filter(
    (hazard) => hasSuspectLink(hazard) || hazard.reviewed?.date === undefined || hazard.reviewed.date > date,
  )
  return shownGoal(
    {
      ...{ name: 'changes', clause: 'DCB0129 7.3.1' },
      text: 'Every hazard was reviewed with the code that it rests on as it now is',
    },
    hazards.length > 0 && unseen.length === 0
      ? 'The Reviewed lines of the hazards, and the code that did not change in meaning since'
      : undefined,
    hazards.length === 0 ? 'the register has no hazard' : `not so for ${listed(unseen.map(({ id }) => id))}`,
  )
}
