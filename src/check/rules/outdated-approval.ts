import { defineRule, WARNING_THEN_ERROR } from '../rule.ts'

/** An approval is of what was read on the day, not of what the hazard has become. */
export const outdatedApproval = defineRule({
  id: 'outdated-approval',
  level: WARNING_THEN_ERROR,
  clause: 'DCB0129 3.3.2, 7.3.1',
  summary: 'A hazard, its code or its tests have changed since it was approved',
  checkHazard: (hazard) =>
    hazard.approvalState !== 'outdated'
      ? []
      : [
          {
            place: hazard.approval?.place ?? hazard.place,
            message: `The approval of ${hazard.id} is of ${hazard.approval?.digest?.slice(0, 8) ?? 'no code'}, but the hazard is ${hazard.digest().slice(0, 8)} today, expected an approval of what it says now`,
            help: 'Look at what moved and approve again',
          },
        ],
})
