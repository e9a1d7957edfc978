import type { Tone } from '../domain/safety-case.ts'
import { boxArea, WORD_SIZES, type LineLook, type Outline, type Point, type Shape } from './sketch.ts'
import { wrappedWords, type Room } from './wrapped-words.ts'

/** A part of a drawing whose height is known before its place is. */
export interface Piece {
  readonly height: number
  readonly draw: (top: number) => readonly Shape[]
}

/** Some text of one look. */
export interface Text extends Pick<Room, 'size' | 'isBold'> {
  readonly text: string
  /** How many lines it may take. */
  readonly lines: number
  readonly tone: Tone | 'quiet'
}

export const NOTHING: Piece = { height: 0, draw: () => [] }

/** Texts below each other, wrapped to a width; `x` is their left edge, or their middle. */
export const textPiece = (
  texts: readonly Text[],
  { x, width, anchor = 'start' }: Stretch & { readonly anchor?: 'start' | 'middle' },
): Piece => {
  const lines = texts.flatMap((text) =>
    wrappedWords(text.text, { ...text, width }).map((line) => ({ ...text, text: line })),
  )
  const high = lines.map(({ size }) => lineHeight(size))
  return {
    height: high.reduce((sum, height) => sum + height, 0),
    draw: (top) =>
      lines.map(({ text, size, isBold, tone }, index): Shape => {
        const foot = high.slice(0, index + 1).reduce((sum, height) => sum + height, top)
        return {
          shape: 'words',
          ...{ text, size, isBold, tone, anchor },
          at: { x, y: foot - lineHeight(size) * 0.26 },
        }
      }),
  }
}

/** From left to right, in units of the drawing. */
export interface Stretch {
  readonly x: number
  readonly width: number
}

const lineHeight = (size: Text['size']): number => Math.round(WORD_SIZES[size] * 1.28)

/** A box around a piece, which was made for the room that `INSET` leaves on both sides. */
export const boxed = (
  inner: Piece,
  { x, width }: Stretch,
  look: { readonly tone: Tone; readonly outline: Outline },
): Piece => {
  const height = inner.height + 2 * INSET
  return {
    height,
    draw: (top) => [
      boxArea({ x, y: top, width, height }, look.tone, look.outline),
      ...inner.draw(top + INSET),
    ],
  }
}

export const INSET = 9

export const within = ({ x, width }: Stretch): Stretch => ({ x: x + INSET, width: width - 2 * INSET })

/** Pieces below each other. */
export const stacked = (
  pieces: readonly Piece[],
  gap: number,
): Piece & { readonly tops: readonly number[] } => {
  const tops = pieces.map((_, index) =>
    pieces.slice(0, index).reduce((sum, { height }) => sum + height + gap, 0),
  )
  const height = pieces.reduce((sum, piece) => sum + piece.height + gap, pieces.length === 0 ? 0 : -gap)
  return {
    height,
    tops,
    draw: (top) => pieces.flatMap((piece, index) => piece.draw(top + (tops[index] ?? 0))),
  }
}

/** Shapes that say `says` to whoever rests a pointer on them. */
export const told = (piece: Piece, says: string): Piece => ({
  ...piece,
  draw: (top) => [{ shape: 'group', says, shapes: piece.draw(top) }],
})

export const line = (points: readonly Point[], look: LineLook): Shape => ({ shape: 'line', points, look })

/** A line that leads somewhere: to the right, with a head. */
export const arrow = (from: Point, to: Point, look: LineLook): readonly Shape[] => {
  const down = to.x === from.x
  const back = (side: number): Point =>
    down ? { x: to.x + 4 * side, y: to.y - 6 } : { x: to.x - 6, y: to.y + 4 * side }
  return [line([from, to], look), line([back(-1), to, back(1)], look === 'broken' ? 'plain' : look)]
}
