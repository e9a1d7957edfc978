/** The first few of several things, for a sentence: `A, B, C and 4 more`. */
export const listed = (things: readonly string[]): string => {
  const shown = things.slice(0, SHOWN)
  const more = things.length - shown.length
  if (more > 0) return `${shown.join(', ')} and ${more} more`
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter((part) => part !== '').join(' and ')
}

const SHOWN = 4
