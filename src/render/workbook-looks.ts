import type { CellStyle } from 'hucre/xlsx'
import type { CellLook } from '../domain/workbook.ts'

interface Looks {
  readonly fill?: string
  readonly ink?: string
  readonly size?: number
  readonly isBold?: true
  readonly isMiddle?: true
  readonly isBare?: true
  readonly numbers?: string
}

/** Colour stands beside words and numbers, never alone; each pair has a contrast of at least 4.5. */
const LOOKS: Readonly<Record<CellLook, Looks>> = {
  text: {},
  middle: { isMiddle: true },
  plain: { isMiddle: true },
  head: { fill: 'D9E4EE', isBold: true },
  group: { fill: '17405F', ink: 'FFFFFF', isBold: true },
  title: { size: 16, isBold: true, isBare: true },
  notice: { fill: 'FCE3DE', ink: '8A1505', isBold: true },
  date: { isMiddle: true, numbers: 'yyyy-mm-dd' },
  good: { fill: 'DDF0E2', ink: '14532D', isMiddle: true },
  bad: { fill: 'FCE3DE', ink: '8A1505', isMiddle: true, isBold: true },
  doubtful: { fill: 'FFF2CC', ink: '5C4300' },
  unknown: { fill: 'E3DCEC', ink: '3F2463', isMiddle: true, isBold: true },
  'risk-1': { fill: 'DDF0E2', ink: '14532D', isMiddle: true },
  'risk-2': { fill: 'EEF3C8', ink: '3F4700', isMiddle: true },
  'risk-3': { fill: 'FFE699', ink: '5C4300', isMiddle: true },
  'risk-4': { fill: 'F8CBAD', ink: '7A2E00', isMiddle: true, isBold: true },
  'risk-5': { fill: 'B3261E', ink: 'FFFFFF', isMiddle: true, isBold: true },
}

/** In points. */
const FONT_SIZE = 9
/** Programs that do not have it have one of the same widths. */
export const FONT = 'Arial'

const EDGE = { style: 'thin', color: { rgb: 'B8C4CE' } } as const

const styleOf = ({ fill, ink, size, isBold, isMiddle, isBare, numbers }: Looks): CellStyle => ({
  font: {
    name: FONT,
    size: size ?? FONT_SIZE,
    ...(isBold === true ? { bold: true } : {}),
    ...(ink === undefined ? {} : { color: { rgb: ink } }),
  },
  ...(fill === undefined ? {} : { fill: solid(fill) }),
  ...(isBare === true ? {} : { border: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE } }),
  alignment: { wrapText: true, vertical: 'top', ...(isMiddle === true ? { horizontal: 'center' } : {}) },
  ...(numbers === undefined ? {} : { numFmt: numbers }),
})

// Cells take the colour in front; conditional formats that behind.
const solid = (rgb: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } }) as const

/** One object for each look, so that a thousand rows need no more. */
export const STYLES: ReadonlyMap<string, CellStyle> = new Map(
  Object.entries(LOOKS).map(([look, looks]) => [look, styleOf(looks)]),
)

/** How a level of risk is coloured where somebody changes it. */
export const levelStyle = (level: 1 | 2 | 3 | 4 | 5): CellStyle => {
  const { fill = 'FFFFFF', ink = '000000' } = LOOKS[`risk-${level}`]
  return { fill: solid(fill), font: { color: { rgb: ink } } }
}
