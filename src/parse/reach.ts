/** What is needed by what, by the names of both. */
export type Needs = ReadonlyMap<string, readonly string[]>

/** Everything that can be reached from some names, themselves among it. */
export const reach = (from: Iterable<string>, needs: Needs): ReadonlySet<string> => {
  const reached = new Set(from)
  // A set hands out what is added to it while it is gone through.
  for (const name of reached) for (const needed of needs.get(name) ?? []) reached.add(needed)
  return reached
}
