import { defineRule } from '../rule.ts'

/** How it can fail is worth knowing where somebody asks what harm comes of it. */
export const unlinkedFailureMode = defineRule({
  id: 'unlinked-failure-mode',
  level: { draft: 'info', release: 'warning' },
  clause: 'DCB0129 4.3.1',
  summary: 'A failure mode names no hazard that it can lead to',
  checkLog: ({ records }) =>
    records.failureModes
      .filter(({ unreadable, hazards }) => unreadable === undefined && hazards.length === 0)
      .map(({ id, place }) => ({
        place,
        message: `${id} names no hazard, expected the hazards that it can lead to`,
        help: 'Write "Hazards:" with their ids; where no hazard speaks of such harm, write one, and let a clinician say what comes of it',
      })),
})
