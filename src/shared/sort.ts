/** Compare by code unit, not by locale: the same order on every machine. */
export const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** Order by the first of the keys that differs. */
export const byKeys =
  <T>(...keys: readonly ((value: T) => string | number)[]) =>
  (left: T, right: T): number => {
    for (const key of keys) {
      const a = key(left)
      const b = key(right)
      if (a < b) return -1
      if (a > b) return 1
    }
    return 0
  }
