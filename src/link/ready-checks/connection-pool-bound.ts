import type { ReadyCheck } from '../ready-check.ts'
import { allOf, claimOn, objected, pathIn, settingOf } from '../ready-check.ts'
import type { AskedService } from '../ready-check.ts'
import { cannotHold } from '../check-settings.ts'

/** How programs call the size of their pool in the environment. */
const POOL =
  /(?:^|_)(?:POOL_(?:MAX(?:_SIZE)?|SIZE|LIMIT)|POOL|MAX(?:IMUM)?_POOL_SIZE|(?:CONNECTION|POOL)_LIMIT|MAX_CONNECTIONS)$/i

export const connectionPoolBound: ReadyCheck = {
  id: 'connection-pool-bound',
  says: 'The number of connections that the service holds open is bounded',
  why: 'A pool without a bound takes every connection that the database has; then nobody, on no ward, can open a record.',
  looksAt:
    'the variables in the `environment` of the service whose name ends in `POOL_SIZE`, `POOL_MAX`, `POOL_LIMIT`, `CONNECTION_LIMIT`, `MAX_CONNECTIONS` or the like: each a number above 0. A bound that is set in the code is not seen: name it with `Code:`',
  takes: 'the number of connections',
  examples: ['connection-pool-bound backend', 'connection-pool-bound backend <= 20'],
  concerns: (ask) => poolsOf(ask).length > 0,
  judge: (ask) => {
    const pools = poolsOf(ask)
    if (pools.length === 0)
      return cannotHold(`the environment of ${ask.service} has no size of a connection pool`)
    return allOf(pools.map((name) => boundOf(ask, pathIn(ask, 'environment', name))))
  },
}

const poolsOf = (ask: AskedService): readonly string[] => {
  const environment = settingOf(ask, 'environment')
  return environment?.kind === 'map' ? [...environment.entries.keys()].filter((name) => POOL.test(name)) : []
}

const boundOf = (ask: AskedService, path: string) => {
  const there = claimOn(ask, path, { operator: 'exists' })
  if (!there.holds) return there
  const word = there.found[0]?.value ?? ''
  if (!/^[1-9]\d{0,6}$/.test(word))
    return objected(there, `found ${word === '' ? 'nothing' : word}, which is no bound`)
  return ask.claim === undefined ? there : claimOn(ask, path, ask.claim)
}
