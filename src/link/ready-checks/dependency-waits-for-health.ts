import type { ReadyCheck } from '../ready-check.ts'
import { allOf, claimOn, pathIn, settingOf } from '../ready-check.ts'

export const dependencyWaitsForHealth: ReadyCheck = {
  id: 'dependency-waits-for-health',
  says: 'The container starts only when everything it depends on works',
  why: 'A backend that starts before its database answers fails, or worse: shows an empty record. `depends_on` by itself only waits until the other container has been started.',
  looksAt:
    'the `condition` of everything under `depends_on`: `service_healthy`, or `service_completed_successfully` for what runs once',
  takes: undefined,
  examples: ['dependency-waits-for-health', 'dependency-waits-for-health backend'],
  concerns: (ask) => settingOf(ask, 'depends_on') !== undefined,
  judge: (ask) => {
    const dependencies = settingOf(ask, 'depends_on')
    const there = claimOn(ask, pathIn(ask, 'depends_on'), { operator: 'exists' })
    if (dependencies?.kind !== 'map' || dependencies.entries.size === 0) return { ...there, holds: false }
    return allOf(
      [...dependencies.entries.keys()].map((name) =>
        claimOn(ask, pathIn(ask, 'depends_on', name, 'condition'), {
          operator: 'matches',
          value: 'service_healthy|service_completed_successfully',
        }),
      ),
    )
  },
}
