import type { AssessedHazard } from '../../domain/hazard-log.ts'
import { movedInWords } from '../../domain/moved-words.ts'
import { listed } from '../../shared/listed.ts'
import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'
import type { Surroundings } from '../rule.ts'

/** An approval is of what was read on the day, not of what the hazard has become. */
export const outdatedApproval = defineRule({
  id: 'outdated-approval',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 3.3.2, 7.3.1',
  summary: 'A hazard, its code or its tests have changed since it was approved',
  checkHazard: (hazard, log) => {
    if (hazard.approvalState !== 'outdated') return []
    const place = hazard.approval?.place ?? hazard.place
    if (onlyResultsAreAbsent(hazard, log))
      return [
        {
          place,
          message: `The approval of ${hazard.id} rests on test results, and there are none here, so nobody can say whether it still holds, expected the reports it was judged by`,
          help: 'Run the tests, or fetch their reports, and check again; nothing else has moved since the approval',
        },
      ]
    const before = hazard.approval?.digest?.slice(0, 8) ?? 'no code'
    return [
      {
        place,
        message: `The approval of ${hazard.id} is of ${before}, but the hazard is ${hazard.digest().slice(0, 8)} today: ${whatMoved(hazard, log)}, expected an approval of what it says now`,
        help: 'Look at what moved and approve again',
      },
    ]
  },
})

/** Is it only that no test result is here, so that no test and no control can be as it was? */
const onlyResultsAreAbsent = (hazard: AssessedHazard, { evidence }: Surroundings): boolean => {
  const { basis, moved } = hazard.sinceApproval()
  return (
    basis === 'record' &&
    evidence.reports.every(({ outcomes }) => outcomes.length === 0) &&
    moved.some(({ part }) => part === 'tests') &&
    moved.every(({ part, is }) => part === 'verification' || (part === 'tests' && is === undefined))
  )
}

const whatMoved = (hazard: AssessedHazard, { evidence }: Surroundings): string => {
  const { basis, moved } = hazard.sinceApproval()
  const words = listed(movedInWords(moved))
  if (basis === 'record') return words === '' ? 'nothing that was kept has moved' : words
  const rest = 'what its code, settings, tests and matrix were that day was not kept'
  if (basis === 'history')
    return words === '' ? `its text is what it was, and ${rest}` : `${words}, and ${rest}`
  if (evidence.history.unseen !== undefined) return `git's history cannot be seen, and ${rest}`
  return `no earlier version of the file has this approval, and ${rest}`
}
