import type { ReadyCheck } from '../ready-check.ts'
import { connectionPoolBound } from './connection-pool-bound.ts'
import { containerCpuLimit } from './container-cpu-limit.ts'
import { containerMemoryLimit } from './container-memory-limit.ts'
import { dependencyWaitsForHealth } from './dependency-waits-for-health.ts'
import { healthCheck } from './health-check.ts'
import { heapCapBelowLimit } from './heap-cap-below-limit.ts'
import { noExtraSwap } from './no-extra-swap.ts'
import { pinnedImage } from './pinned-image.ts'
import { reservationBelowLimit } from './reservation-below-limit.ts'
import { restartPolicy } from './restart-policy.ts'

/** Every ready-made check, those about limits first. */
export const READY_CHECKS: readonly ReadyCheck[] = [
  containerMemoryLimit,
  containerCpuLimit,
  reservationBelowLimit,
  noExtraSwap,
  heapCapBelowLimit,
  restartPolicy,
  healthCheck,
  dependencyWaitsForHealth,
  connectionPoolBound,
  pinnedImage,
]
