import type { Tone } from '../domain/safety-case.ts'
import { hatching } from './hatching.ts'
import { widthOf } from './letter-widths.ts'
import { boxArea, type Box, type Shape } from './sketch.ts'
import type { Piece } from './sketch-pieces.ts'

/** What the grounds of bars mean, in a row below a drawing, the worst first. */
export const levelLegend = (x: number): Piece => ({
  height: SWATCH,
  draw: (top) => {
    let at = x
    return ENTRIES.flatMap(({ text, swatch }): readonly Shape[] => {
      const shapes: readonly Shape[] = [
        ...swatch({ x: at, y: top, width: SWATCH, height: SWATCH }),
        {
          ...{ shape: 'words', text, anchor: 'start', tone: 'quiet', ...LETTERING },
          at: { x: at + SWATCH + 5, y: top + SWATCH - 3 },
        },
      ]
      at += SWATCH + 5 + widthOf(text, LETTERING) + 12
      return shapes
    })
  },
})

const SWATCH = 13
const LETTERING = { size: 'small', isBold: false } as const

const ground =
  (tone: Tone) =>
  (box: Box): readonly Shape[] => [boxArea(box, tone, 'thin')]

const ENTRIES: readonly { readonly text: string; readonly swatch: (box: Box) => readonly Shape[] }[] = [
  { text: 'not scored', swatch: ground('unknown') },
  { text: 'level 5', swatch: ground('risk-5') },
  { text: 'level 4', swatch: ground('risk-4') },
  { text: 'level 3', swatch: ground('risk-3') },
  { text: 'level 2', swatch: ground('risk-2') },
  { text: 'level 1', swatch: ground('risk-1') },
  { text: 'not known', swatch: hatching },
]
