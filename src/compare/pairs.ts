import { groupBy } from '../shared/group-by.ts'
import type { Pair } from './side.ts'

/**
 * What has the same key on both sides, in the order of the newer side; what is only on the older one comes last. A key
 * that stands several times pairs the first with the first, the second with the second.
 */
export const pairsBy = <T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (value: T) => string,
): readonly Pair<T>[] => {
  const were = groupBy(before, keyOf)
  const are = groupBy(after, keyOf)
  return [...new Set([...are.keys(), ...were.keys()])].flatMap((key) => {
    const [left, right] = [were.get(key) ?? [], are.get(key) ?? []]
    return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
      before: left[index],
      after: right[index],
    }))
  })
}

/** Words as a reader takes them: line ends and blanks do not count. */
export const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')
