import { isDeploymentCategory } from '../domain/control.ts'
import type { HandoverEntry } from '../domain/handover.ts'
import type { HazardEntry } from '../domain/safety-case.ts'

/** What the deploying organisation takes over, from the hazards as the documents show them. */
export const handoverEntry = (hazards: readonly HazardEntry[]): HandoverEntry => ({
  transferred: hazards.filter(({ status }) => status === 'Transferred'),
  open: hazards.filter(({ status }) => status !== 'Transferred' && status !== 'Closed'),
  closed: hazards.filter(({ status }) => status === 'Closed'),
  unapproved: hazards.filter(({ isApproved }) => !isApproved),
  controls: hazards.flatMap(({ id, page, controls }) =>
    controls
      .filter(({ category }) => isDeploymentCategory(category))
      .map((control) => ({ ...control, hazard: id, page })),
  ),
})
