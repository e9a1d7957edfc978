import type { ReadyCheck } from '../ready-check.ts'
import { allOf, claimOn, pathIn, settingOf } from '../ready-check.ts'
import type { AskedService } from '../ready-check.ts'
import { amountAt, limitOf } from '../ready-limit.ts'

const CPUS = ['deploy', 'resources', 'reservations', 'cpus'] as const

export const reservationBelowLimit: ReadyCheck = {
  id: 'reservation-below-limit',
  says: 'The memory that is reserved for the container, and the CPUs where some are, are not above its limit',
  why: 'A reservation keeps memory for the container while others are busy. One above the limit is never met, and the container does not start.',
  looksAt:
    '`mem_reservation` (or `deploy.resources.reservations.memory`) beside the memory limit, and `deploy.resources.reservations.cpus` beside the CPU limit',
  takes: undefined,
  examples: ['reservation-below-limit database'],
  concerns: (ask) =>
    settingOf(ask, 'mem_reservation') !== undefined ||
    settingOf(ask, 'deploy', 'resources', 'reservations') !== undefined,
  judge: (ask) =>
    allOf([
      below(ask, ['mem_reservation'], 'mem_limit'),
      ...(settingOf(ask, ...CPUS) === undefined ? [] : [below(ask, CPUS, 'cpus')]),
    ]),
}

const below = (ask: AskedService, reserved: readonly string[], limit: string) => {
  const there = limitOf({ ...ask, claim: undefined }, limit)
  const most = amountAt(ask, limit)
  if (!there.holds || most === undefined) return there.holds ? { ...there, holds: false } : there
  return claimOn(ask, pathIn(ask, ...reserved), { operator: '<=', value: most })
}
