import type { ReadyCheck } from '../ready-check.ts'
import { limitOf } from '../ready-limit.ts'

export const containerMemoryLimit: ReadyCheck = {
  id: 'container-memory-limit',
  says: 'The container has a memory limit',
  why: 'Without a limit a container that leaks takes the memory of the whole host, and everything else on it stops too. A limit of 0 or -1 is none.',
  looksAt: '`mem_limit` or `deploy.resources.limits.memory` of the service; both where both stand',
  takes: 'the limit',
  examples: [
    'container-memory-limit',
    'container-memory-limit backend',
    'container-memory-limit backend <= 2G',
  ],
  concerns: () => true,
  judge: (ask) => limitOf(ask, 'mem_limit'),
}
