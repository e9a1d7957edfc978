/** A picture as it is painted: three bytes to a point, row by row. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** What is painted: red, green and blue from 0 to 255, and how much of the ground it covers, from 0 to 1. */
export interface Paint {
  readonly colour: readonly [red: number, green: number, blue: number]
  readonly opacity: number
}

export const whiteCanvas = (width: number, height: number): Canvas => ({
  ...{ width, height },
  pixels: new Uint8Array(width * height * 3).fill(255),
})

/**
 * Fills closed lines. How much of each point they cover is summed up from the signed areas beside their edges, which
 * gives smooth edges and the same bytes everywhere.
 */
export const fill = (canvas: Canvas, lines: readonly (readonly Point[])[], paint: Paint): void => {
  const { left, right, top, bottom } = pointsTouched(canvas, lines)
  if (bottom <= top || right <= left) return
  // One column more than is painted takes what lies right of it.
  const rows = Array.from({ length: bottom - top }, () => new Float64Array(right - left + 2))
  for (const line of lines)
    for (const [index, from] of line.entries())
      addEdge({ rows, top, left, right }, from, line[(index + 1) % line.length] ?? from)
  for (const [index, row] of rows.entries()) {
    const start = ((top + index) * canvas.width + left) * 3
    let sum = 0
    for (let column = 0; column < right - left; column += 1) {
      sum += row[column] ?? 0
      const share = Math.min(1, Math.abs(sum)) * paint.opacity
      if (share > 0.001) blend(canvas.pixels, start + column * 3, paint.colour, share)
    }
  }
}

/** The columns and rows of the picture that some lines enclose; of none where they lie beside it. */
const pointsTouched = (canvas: Canvas, lines: readonly (readonly Point[])[]) => {
  let [left, right, top, bottom] = [canvas.width, 0, canvas.height, 0]
  for (const { x, y } of lines.flat()) {
    left = Math.min(left, Math.floor(x))
    right = Math.max(right, Math.ceil(x))
    top = Math.min(top, Math.floor(y))
    bottom = Math.max(bottom, Math.ceil(y))
  }
  return {
    ...{ left: Math.max(0, left), right: Math.min(canvas.width, right) },
    ...{ top: Math.max(0, top), bottom: Math.min(canvas.height, bottom) },
  }
}

const blend = (pixels: Uint8Array, at: number, colour: Paint['colour'], opacity: number): void => {
  for (let channel = 0; channel < 3; channel += 1)
    pixels[at + channel] = Math.round(
      (pixels[at + channel] ?? 0) * (1 - opacity) + (colour[channel] ?? 0) * opacity,
    )
}

interface Band {
  /** How much each point adds to what is covered, row by row. */
  readonly rows: readonly Float64Array[]
  readonly top: number
  readonly left: number
  readonly right: number
}

const addEdge = ({ rows, top, left, right }: Band, from: Point, to: Point): void => {
  if (from.y === to.y) return
  const [sign, upper, lower] = from.y < to.y ? [1, from, to] : [-1, to, from]
  const slope = (lower.x - upper.x) / (lower.y - upper.y)
  const within = (x: number): number => Math.min(right, Math.max(left, x)) - left
  const first = Math.max(top, Math.floor(upper.y))
  for (const [index, row] of rows.slice(first - top, Math.max(0, Math.ceil(lower.y) - top)).entries()) {
    const begin = Math.max(first + index, upper.y)
    const end = Math.min(first + index + 1, lower.y)
    const ends = [begin, end].map((y) => within(upper.x + slope * (y - upper.y)))
    addStretch(row, (end - begin) * sign, [Math.min(...ends), Math.max(...ends)])
  }
}

/** Each point gets its share of the area right of a stretch of an edge. */
const addStretch = (row: Float64Array, area: number, [left, right]: readonly [number, number]): void => {
  const first = Math.floor(left)
  const last = Math.max(first + 1, Math.ceil(right))
  let before = 0
  for (let column = first; column < last; column += 1) {
    const upTo = shareLeftOf(column + 1, left, right)
    row[column] = (row[column] ?? 0) + area * (upTo - before)
    before = upTo
  }
  row[last] = (row[last] ?? 0) + area * (1 - before)
}

/** How much of the point that ends at `x` lies right of an edge that runs evenly from `left` to `right`, on average. */
const shareLeftOf = (x: number, left: number, right: number): number => {
  if (right - left < 1e-9) return Math.min(1, Math.max(0, x - left))
  const squared = (value: number): number => Math.max(0, value) ** 2
  // The mean over the edge of how far x lies beyond it, within one point.
  return (
    (squared(x - left) - squared(x - right) - squared(x - 1 - left) + squared(x - 1 - right)) /
    (2 * (right - left))
  )
}
