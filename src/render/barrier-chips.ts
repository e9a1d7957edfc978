import type { BarrierView } from '../domain/bow-tie-view.ts'
import type { Outline, Point, Shape } from './sketch.ts'
import { boxArea } from './sketch.ts'
import { INSET, line, stacked, textPiece, type Piece, type Text } from './sketch-pieces.ts'

/** Controls as small cards, `columns` of them to a row; each says its kind and its state in words and with a mark. */
export const chipGrid = (
  barriers: readonly BarrierView[],
  { x, columns }: { readonly x: number; readonly columns: number },
): Piece => {
  const rows = Array.from({ length: Math.ceil(barriers.length / columns) }, (_, row) =>
    sideBySide(
      barriers
        .slice(row * columns, (row + 1) * columns)
        .map((barrier, column) => chip(barrier, x + column * (CHIP + CHIP_GAP))),
    ),
  )
  return stacked(rows, CHIP_GAP)
}

/** How wide a card is. */
export const CHIP = 112
export const CHIP_GAP = 8

/** What the marks mean, in a row below a drawing. */
export const chipLegend = (x: number): Piece => ({
  height: 16,
  draw: (top) =>
    LEGEND.flatMap(({ mark, text }, index) => {
      const at = { x: x + index * LEGEND_STEP, y: top + 8 }
      return [
        ...mark(at),
        {
          shape: 'words',
          text,
          at: { x: at.x + 14, y: top + 12 },
          anchor: 'start',
          size: 'small',
          isBold: false,
          tone: 'quiet',
        },
      ]
    }),
})

const LEGEND_STEP = 235

const chip = (barrier: BarrierView, x: number): Piece => {
  const { name, category, state, standing, tone, isReliedOn } = barrier
  const room = { x: x + 26, width: CHIP - 26 - 5 }
  const words = textPiece([titleOf(`${name} ${category}`), stateOf(state, tone)], room)
  const height = words.height + INSET
  return {
    height,
    draw: (top) => [
      {
        shape: 'group',
        says: `${barrierName(barrier)}: ${barrier.text}`,
        shapes: [
          boxArea({ x, y: top, width: CHIP, height }, tone, OUTLINES[standing]),
          ...(isReliedOn ? reliance({ x, y: top }, height) : []),
          ...MARKS[standing]({ x: x + 15, y: top + INSET / 2 + 9 }),
          ...words.draw(top + INSET / 2),
        ],
      },
    ],
  }
}

/** `D1 (design)`. */
export const barrierName = ({ name, category }: BarrierView): string => `${name} (${category})`

const titleOf = (text: string): Text => ({ text, size: 'normal', isBold: true, lines: 3, tone: 'plain' })
const stateOf = (text: string, tone: Text['tone']): Text => ({
  text,
  size: 'small',
  isBold: false,
  lines: 4,
  tone,
})

const sideBySide = (pieces: readonly Piece[]): Piece => ({
  height: Math.max(0, ...pieces.map(({ height }) => height)),
  draw: (top) => pieces.flatMap((piece) => piece.draw(top)),
})

const OUTLINES: Readonly<Record<BarrierView['standing'], Outline>> = {
  holds: 'heavy',
  'lets down': 'thin',
  'not shown': 'broken',
}

type Mark = (middle: Point) => readonly Shape[]

const tick: Mark = ({ x, y }) => [
  line(
    [
      { x: x - 5, y },
      { x: x - 1.5, y: y + 4 },
      { x: x + 5, y: y - 4.5 },
    ],
    'heavy',
  ),
]
const cross: Mark = ({ x, y }) => [
  line(
    [
      { x: x - 4.5, y: y - 4.5 },
      { x: x + 4.5, y: y + 4.5 },
    ],
    'heavy',
  ),
  line(
    [
      { x: x + 4.5, y: y - 4.5 },
      { x: x - 4.5, y: y + 4.5 },
    ],
    'heavy',
  ),
]
const diamond: Mark = ({ x, y }) => [
  {
    shape: 'area',
    points: [
      { x: x - 5, y },
      { x, y: y - 5 },
      { x: x + 5, y },
      { x, y: y + 5 },
    ],
    tone: 'plain',
    outline: 'thin',
  },
]

const MARKS: Readonly<Record<BarrierView['standing'], Mark>> = {
  holds: tick,
  'lets down': cross,
  'not shown': diamond,
}

/** A bar at the left edge. */
const reliance = ({ x, y }: Point, height: number): readonly Shape[] => [
  line(
    [
      { x: x + 3, y: y + 1 },
      { x: x + 3, y: y + height - 1 },
    ],
    'bar',
  ),
]

const LEGEND: readonly { readonly mark: Mark; readonly text: string }[] = [
  { mark: tick, text: 'verified' },
  { mark: cross, text: 'its evidence speaks against it' },
  { mark: diamond, text: 'not shown to work' },
  { mark: ({ x, y }) => reliance({ x, y: y - 7 }, 14), text: 'the residual risk rests on it' },
]
