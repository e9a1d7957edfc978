import type { Tone } from '../domain/safety-case.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A stretch of a drawing, in its own units. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** A drawing before it is written into a page or a file. Sizes are in its own units, about a pixel each. */
export interface Sketch {
  readonly width: number
  readonly height: number
  /** What it is, in a few words. */
  readonly name: string
  /** All that it shows, a sentence each, for those who do not see it. */
  readonly says: readonly string[]
  readonly shapes: readonly Shape[]
}

/** What drawings are made of. Each is drawn over those before it. */
export type Shape =
  /** A closed line with a ground. */
  | {
      readonly shape: 'area'
      readonly points: readonly Point[]
      readonly tone: Tone
      readonly outline: Outline
    }
  | { readonly shape: 'line'; readonly points: readonly Point[]; readonly look: LineLook }
  /** One line of text that has been measured (see wrapped-words.ts): nothing wraps or cuts it later. */
  | {
      readonly shape: 'words'
      readonly text: string
      readonly at: Point
      readonly anchor: 'start' | 'middle' | 'end'
      readonly size: WordSize
      readonly isBold: boolean
      /** Of the ground that it stands on. */
      readonly tone: Tone | 'quiet'
    }
  /** Shapes that belong together, and in full what they say, for whoever rests a pointer on them. */
  | { readonly shape: 'group'; readonly says: string; readonly shapes: readonly Shape[] }

export const OUTLINES = ['none', 'thin', 'heavy', 'broken'] as const
/** `broken`: something is missing there. */
export type Outline = (typeof OUTLINES)[number]

export const LINE_LOOKS = ['plain', 'heavy', 'bar', 'broken', 'quiet', 'faint'] as const
export type LineLook = (typeof LINE_LOOKS)[number]

/** The heights of letters, in the drawing's units. */
export const WORD_SIZES = { small: 11, normal: 12.5, large: 16 } as const
export type WordSize = keyof typeof WORD_SIZES

export const boxArea = ({ x, y, width, height }: Box, tone: Tone, outline: Outline): Shape => ({
  shape: 'area',
  points: [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ],
  ...{ tone, outline },
})

/** `M0 0L10 0L10 5Z`, with one digit behind the point, the same on every machine. */
export const pathOf = (points: readonly Point[], isClosed: boolean): string =>
  `M${points.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join('L')}${isClosed ? 'Z' : ''}`

export const rounded = (value: number): number => Math.round(value * 10) / 10
