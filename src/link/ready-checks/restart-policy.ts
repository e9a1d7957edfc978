import type { ReadyCheck } from '../ready-check.ts'
import { claimOn, objected, pathIn, settingOf } from '../ready-check.ts'

const RESTARTS = /^(?:always|unless-stopped|on-failure(?::[1-9]\d*)?)$/

export const restartPolicy: ReadyCheck = {
  id: 'restart-policy',
  says: 'The container is started again when it stops by itself',
  why: 'A service that was killed, for its memory say, stays away until a person notices. The default of Compose is not to start it again.',
  looksAt:
    '`deploy.restart_policy.condition` where there is one (`any`, `on-failure`), else `restart` (`always`, `unless-stopped`, `on-failure`)',
  takes: 'the policy',
  examples: ['restart-policy', 'restart-policy backend = unless-stopped'],
  concerns: () => true,
  judge: (ask) => {
    const isDeployed = settingOf(ask, 'deploy', 'restart_policy', 'condition') !== undefined
    const path = isDeployed ? pathIn(ask, 'deploy', 'restart_policy', 'condition') : pathIn(ask, 'restart')
    const there = claimOn(ask, path, { operator: 'exists' })
    if (!there.holds) return there
    const word = there.found[0]?.value ?? ''
    const isPolicy = isDeployed ? word === 'any' || word === 'on-failure' : RESTARTS.test(word)
    if (!isPolicy)
      return objected(there, `found ${word === '' ? 'nothing' : word}, which does not start it again`)
    return ask.claim === undefined ? there : claimOn(ask, path, ask.claim)
  },
}
