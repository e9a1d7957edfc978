import type { ReadyCheck } from '../ready-check.ts'
import { claimOn, objected, pathIn } from '../ready-check.ts'
import { amountAt, limitOf } from '../ready-limit.ts'

export const noExtraSwap: ReadyCheck = {
  id: 'no-extra-swap',
  says: 'The container gets no swap beside its memory limit',
  why: 'Without `memswap_limit` Docker grants as much swap again as memory. A service that swaps is not killed and started anew; it answers, slower and slower.',
  looksAt: '`memswap_limit` (memory and swap together) beside the memory limit: the two have to be equal',
  takes: undefined,
  examples: ['no-extra-swap backend'],
  concerns: () => true,
  judge: (ask) => {
    const there = limitOf({ ...ask, claim: undefined }, 'mem_limit')
    const limit = amountAt(ask, 'mem_limit')
    if (!there.holds) return there
    if (limit === undefined) return objected(there, 'its two memory limits differ')
    return claimOn(ask, pathIn(ask, 'memswap_limit'), { operator: '=', value: limit })
  },
}
