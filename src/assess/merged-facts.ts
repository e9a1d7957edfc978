import type { JudgedFact } from '../domain/judged.ts'
import { byCodeUnit } from '../shared/sort.ts'

/** One fact for each thing, in an order of its own: what is said twice is one fact, what is said differently both. */
export const mergedFacts = (facts: readonly JudgedFact[]): readonly JudgedFact[] => {
  const said = new Map<string, { readonly of: string; readonly what: string; readonly is: Set<string> }>()
  for (const [of, what, is] of facts) {
    const key = JSON.stringify([of, what])
    const known = said.get(key)
    if (known === undefined) said.set(key, { of, what, is: new Set([is]) })
    else known.is.add(is)
  }
  return [...said]
    .sort(([left], [right]) => byCodeUnit(left, right))
    .map(([, { of, what, is }]) => [of, what, [...is].sort(byCodeUnit).join(', ')])
}
