import type { ManualEvidence } from './record.ts'

/** For each record in whose place another stands, the one that stands there today. */
export const supersededBy = (
  records: readonly ManualEvidence[],
): ReadonlyMap<ManualEvidence, ManualEvidence> => {
  const next = new Map<string, ManualEvidence>()
  for (const record of records) for (const { text } of record.supersedes) next.set(text.toLowerCase(), record)
  return new Map(
    records.flatMap((record) => {
      const newest = newestOf(record, next)
      return newest === undefined ? [] : [[record, newest] as const]
    }),
  )
}

/** The end of the chain; where it runs in a circle, the next one, so that all of the circle are superseded. */
const newestOf = (
  record: ManualEvidence,
  next: ReadonlyMap<string, ManualEvidence>,
): ManualEvidence | undefined => {
  const first = next.get(record.id.toLowerCase())
  const seen = new Set<ManualEvidence>()
  let newest = first
  while (newest !== undefined && !seen.has(newest)) {
    seen.add(newest)
    const after = next.get(newest.id.toLowerCase())
    if (after === undefined) return newest
    newest = after
  }
  return first
}

/** The records that supersede each other in a circle, or themselves: each circle once, from its first record on. */
export const circlesOf = (records: readonly ManualEvidence[]): readonly (readonly ManualEvidence[])[] => {
  const byId = new Map(records.map((record) => [record.id.toLowerCase(), record]))
  const older = (record: ManualEvidence): readonly ManualEvidence[] =>
    record.supersedes.flatMap(({ text }) => byId.get(text.toLowerCase()) ?? [])
  const reachable = (from: ManualEvidence): ReadonlySet<ManualEvidence> => {
    const found = new Set<ManualEvidence>()
    const open = [...older(from)]
    for (let record = open.pop(); record !== undefined; record = open.pop()) {
      if (found.has(record)) continue
      found.add(record)
      open.push(...older(record))
    }
    return found
  }
  const reach = new Map(records.map((record) => [record, reachable(record)]))
  const isIn = (one: ManualEvidence, other: ManualEvidence): boolean =>
    reach.get(one)?.has(other) === true && reach.get(other)?.has(one) === true
  const circles: (readonly ManualEvidence[])[] = []
  for (const record of records) {
    if (!isIn(record, record) || circles.some((circle) => circle.includes(record))) continue
    circles.push(records.filter((other) => isIn(record, other)))
  }
  return circles
}

/** Does another record stand in the place of this one? */
export const isSuperseded = (record: ManualEvidence, records: readonly ManualEvidence[]): boolean =>
  supersededBy(records).has(record)
