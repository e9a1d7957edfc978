import type { Drawing } from '../domain/document.ts'
import type { Tone } from '../domain/safety-case.ts'
import { escapeHtml } from './escape-html.ts'
import { shownText } from './matrix-table.ts'
import {
  pathOf,
  rounded,
  WORD_SIZES,
  type LineLook,
  type Outline,
  type Shape,
  type Sketch,
} from './sketch.ts'

/** A drawing for a file that has no stylesheet: it brings its own look, that of the page in the light scheme. */
export const sketchDrawing = ({ width, height, name, says, shapes }: Sketch): Drawing => {
  const [wide, high] = [rounded(width), rounded(height)]
  const inside = shapes.map(shapeXml).join('')
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}">${inside}</svg>`,
    ...{ width: wide, height: high },
    alternative: [name, ...says].map(shownText).join('. '),
  }
}

const shapeXml = (shape: Shape): string => {
  switch (shape.shape) {
    case 'area':
      return `<path d="${pathOf(shape.points, true)}" fill="${GROUNDS[shape.tone]}"${STROKES[shape.outline]}/>`
    case 'line':
      return `<path d="${pathOf(shape.points, false)}" fill="none"${STROKES[shape.look]}/>`
    case 'words': {
      const { text, at, anchor, size, isBold, tone } = shape
      const weight = isBold ? ' font-weight="700"' : ''
      const place = `x="${rounded(at.x)}" y="${rounded(at.y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`
      return `<text ${place} font-family="Inter, Arial, sans-serif" font-size="${WORD_SIZES[size]}"${weight} fill="${LETTERS[tone]}">${escapeHtml(text)}</text>`
    }
    case 'group':
      return shape.shapes.map(shapeXml).join('')
  }
}

const INK = '#1c2326'
const QUIET = '#566066'
const FAINT = '#dcdfdd'
const ON_RISK = '#221a14'

/** The colours of templates/layouts/document.css in its light scheme; a test holds these to those. */
export const GROUNDS: Readonly<Record<Tone, string>> = {
  'risk-1': '#d8ecdd',
  'risk-2': '#e9efc9',
  'risk-3': '#fae6ae',
  'risk-4': '#f5c39c',
  'risk-5': '#eba39b',
  unknown: '#3a1d2e',
  good: '#e3f2e8',
  bad: '#fbe5e3',
  doubtful: '#fcefd4',
  plain: '#ffffff',
}

export const LETTERS: Readonly<Record<Tone | 'quiet', string>> = {
  'risk-1': ON_RISK,
  'risk-2': ON_RISK,
  'risk-3': ON_RISK,
  'risk-4': ON_RISK,
  'risk-5': ON_RISK,
  unknown: '#ffffff',
  good: '#1d6b3f',
  bad: '#9d1c1c',
  doubtful: '#7a4b00',
  plain: INK,
  quiet: QUIET,
}

const stroke = (colour: string, width: number, dashes = ''): string =>
  ` stroke="${colour}" stroke-width="${width}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}`

const STROKES: Readonly<Record<Outline | LineLook, string>> = {
  none: '',
  thin: stroke(INK, 1),
  plain: stroke(INK, 1.25),
  heavy: stroke(INK, 2.25),
  bar: stroke(INK, 5),
  broken: stroke(INK, 1.25, '5 4'),
  quiet: stroke(QUIET, 1),
  faint: stroke(FAINT, 1),
}
