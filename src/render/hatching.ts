import { boxArea, type Box, type Point, type Shape } from './sketch.ts'

/** A box with a broken outline and lines across it: what would stand there is not known. One line, however long it is. */
export const hatching = (box: Box): readonly Shape[] => [
  boxArea(box, 'plain', 'broken'),
  { shape: 'line', points: snake(box), look: 'quiet' },
]

const STEP = 7

/** Up one slope and down the next, along the edges between them. */
const snake = ({ x, y, width, height }: Box): readonly Point[] => {
  const count = Math.max(1, Math.floor((width - height) / STEP) + 1)
  const run = Math.min(width, height)
  return Array.from({ length: count }, (_, index): readonly Point[] => {
    const ends = [
      { x: x + index * STEP, y: y + height },
      { x: x + index * STEP + run, y },
    ]
    return index % 2 === 0 ? ends : ends.toReversed()
  }).flat()
}
