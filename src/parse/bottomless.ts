/** The deepest nesting that is read; what people write stays far below it. */
export const MAX_DEPTH = 100

/** Does the value hold itself, or nest so deep that walking through it could not end well? */
export const isBottomless = (value: unknown): boolean => heightOf(value, new Map()) > MAX_DEPTH

/**
 * Levels of lists and maps, 0 for a scalar. What is being measured counts as endless until it is done,
 * so that a ring comes out endless; what aliases share is measured once.
 */
const heightOf = (value: unknown, heights: Map<object, number>): number => {
  if (typeof value !== 'object' || value === null) return 0
  const known = heights.get(value)
  if (known !== undefined) return known
  heights.set(value, Infinity)
  let height = 0
  for (const child of Object.values(value)) height = Math.max(height, heightOf(child, heights))
  heights.set(value, height + 1)
  return height + 1
}
