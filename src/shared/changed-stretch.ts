/** Where two rows differ: from `start` to `end` of the first stands what stands up to `newEnd` of the second. */
export interface ChangedStretch {
  readonly start: number
  readonly end: number
  readonly newEnd: number
}

/** The shortest stretch outside of which two texts, or two files, are the same; it is empty where nothing differs. */
export const changedStretch = <Row extends string | Uint8Array | readonly string[]>(
  before: Row,
  after: Row,
): ChangedStretch => {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let same = 0
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same += 1
  return { start, end: before.length - same, newEnd: after.length - same }
}
