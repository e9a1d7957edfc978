import type { RiskLevel } from './risk.ts'
import type { RiskCounts } from './summary.ts'

/** How many hazards have each level; what is not known is counted as that, never left out. */
export const countRisks = (risks: readonly (RiskLevel | undefined)[]): RiskCounts => {
  const counts = { '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, unknown: 0 }
  for (const risk of risks) counts[risk === undefined ? 'unknown' : LEVEL_KEYS[risk]] += 1
  return counts
}

const LEVEL_KEYS = { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5' } as const
