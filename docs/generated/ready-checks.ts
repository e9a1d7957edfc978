import { readyCheckText } from '../../src/link/ready-check-text.ts'
import { READY_CHECKS } from '../../src/link/ready-checks/index.ts'

/** Every ready-made check in full, each below a heading of the second level. */
export const readyChecks = (): string =>
  READY_CHECKS.map((check) => readyCheckText(check).replace(/^# /, '## ')).join('\n\n')
