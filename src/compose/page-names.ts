/**
 * The page of each hazard below the output folder, in the order of the ids: `hazards/HAZ-0001.html`. An id may be
 * any name of a file; the page's name has letters, digits, `-`, `_` and `.` alone, is no device of any system,
 * and differs from every other by more than its case.
 */
export const pageNames = (ids: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return ids.map((id) => {
    const name = safeName(id)
    let free = name
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name}-${count}`
    taken.add(free.toLowerCase())
    return `hazards/${free}.html`
  })
}

const safeName = (id: string): string => {
  const plain = id
    .replaceAll(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80)
  return plain === '' || DEVICE.test(plain) ? `hazard-${plain}` : plain
}

/** Names that Windows keeps for itself, with or without an ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
