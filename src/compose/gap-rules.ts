import type { FindingEntry } from '../domain/finding-entry.ts'
import type { GapRule } from '../domain/gap-rule.ts'
import { groupBy } from '../shared/group-by.ts'
import { byKeys } from '../shared/sort.ts'

/** How many gaps there are of each kind, the most frequent first. */
export const gapRules = (gaps: readonly FindingEntry[]): readonly GapRule[] =>
  [...groupBy(gaps, ({ rule }) => rule)]
    .map(([rule, found]) => ({
      ...{ rule, count: found.length },
      hazards: new Set(found.map(({ hazard }) => hazard).filter((hazard) => hazard !== '')).size,
      example: found[0]?.message ?? '',
    }))
    .toSorted(
      byKeys(
        ({ count }) => -count,
        ({ rule }) => rule,
      ),
    )
