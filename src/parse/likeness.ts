/** How much of two texts is the same, line by line whatever their order, from 0 to 1. */
export const likeness = (left: string, right: string): number => {
  const lines = linesOf(left)
  const others = linesOf(right)
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  let shared = 0
  for (const line of others) {
    const left = counts.get(line) ?? 0
    if (left === 0) continue
    counts.set(line, left - 1)
    shared += 1
  }
  const all = lines.length + others.length
  return all === 0 ? 0 : (2 * shared) / all
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
