import type { ReadyCheck } from '../ready-check.ts'
import { limitOf } from '../ready-limit.ts'

export const containerCpuLimit: ReadyCheck = {
  id: 'container-cpu-limit',
  says: 'The container has a CPU limit',
  why: 'Without a limit one container that spins slows every other on the host, until requests of clinicians time out.',
  looksAt: '`cpus` or `deploy.resources.limits.cpus` of the service; both where both stand',
  takes: 'the number of CPUs',
  examples: ['container-cpu-limit backend', 'container-cpu-limit backend <= 2'],
  concerns: () => true,
  judge: (ask) => limitOf(ask, 'cpus'),
}
