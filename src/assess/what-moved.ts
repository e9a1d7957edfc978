import type { Judged, JudgedFact, JudgedPart, Moved } from '../domain/judged.ts'

/** Every fact that is no longer what it was, in the order of today's parts; what is gone stands last in its part. */
export const whatMoved = (before: Judged, now: Judged): readonly Moved[] => {
  const names = new Set([...now.parts, ...before.parts].map(({ name }) => name))
  return [...names].flatMap((name) => movedIn(name, factsOf(before, name), factsOf(now, name)))
}

const factsOf = ({ parts }: Judged, name: JudgedPart['name']): readonly JudgedFact[] =>
  parts.find((part) => part.name === name)?.facts ?? []

const movedIn = (
  part: JudgedPart['name'],
  before: readonly JudgedFact[],
  now: readonly JudgedFact[],
): readonly Moved[] => {
  const were = byThing(before)
  const are = byThing(now)
  const moved = [...new Set([...are.keys(), ...were.keys()])].flatMap((key): readonly Moved[] => {
    const was = were.get(key)
    const is = are.get(key)
    const [of = '', what = ''] = is ?? was ?? []
    return was?.[2] === is?.[2] ? [] : [{ part, of, what, was: was?.[2], is: is?.[2] }]
  })
  if (moved.length > 0 || JSON.stringify(before) === JSON.stringify(now)) return moved
  return [{ part, of: '', what: 'order', was: 'as it was', is: 'another' }]
}

/** A heading that stands twice is two things. */
const byThing = (facts: readonly JudgedFact[]): ReadonlyMap<string, JudgedFact> => {
  const things = new Map<string, JudgedFact>()
  for (const fact of facts) {
    const [of, what] = fact
    let key = JSON.stringify([of, what])
    for (let again = 2; things.has(key); again += 1) key = JSON.stringify([of, what, again])
    things.set(key, fact)
  }
  return things
}
