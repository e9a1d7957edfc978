import { zlibSync } from 'fflate'
import type { Drawing } from '../domain/document.ts'
import { drawnFont, type DrawnFont, type OutlinePoint } from './true-type.ts'
import { fill, whiteCanvas, type Canvas, type Paint, type Point } from './paint.ts'
import { together } from './pieces.ts'

/** The fonts that words in a drawing are painted with, as the bytes of TrueType files. */
export interface DrawingFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** Paints drawings, each once: the same ones stand in several documents. */
export type PaintDrawing = (drawing: Drawing) => Uint8Array

export const drawingPainter = ({ regular, bold }: DrawingFonts): PaintDrawing => {
  const fonts = { regular: drawnFont(regular), bold: drawnFont(bold) }
  const known = new Map<string, Uint8Array>()
  return (drawing) => {
    const old = known.get(drawing.svg)
    if (old !== undefined) return old
    const png = drawingPng(drawing, fonts)
    known.set(drawing.svg, png)
    return png
  }
}

/**
 * A drawing of ours as PNG, for programs that show no SVG. It knows what our drawings are made of (rectangles, straight
 * lines, words in a row) and throws at anything else, so that nothing is left out in silence.
 */
const drawingPng = ({ svg, width, height }: Drawing, drawn: DrawnFonts): Uint8Array => {
  const canvas = whiteCanvas(Math.ceil(width * SCALE), Math.ceil(height * SCALE))
  for (const [, tag = '', attributes = '', words = ''] of svg.matchAll(/<(\/?\w+)([^>]*)>([^<]*)/g))
    paintElement(canvas, { tag, words: unescaped(words), ...readAttributes(attributes) }, drawn)
  return png(canvas)
}

type DrawnFonts = Readonly<Record<'regular' | 'bold', DrawnFont>>

/** Points to a unit of the drawing. */
const SCALE = 2

interface DrawnElement {
  readonly tag: string
  readonly words: string
  readonly text: (name: string) => string
  readonly number: (name: string, otherwise?: number) => number
}

const readAttributes = (written: string): Pick<DrawnElement, 'text' | 'number'> => {
  const all = new Map(
    [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
  const text = (name: string): string => all.get(name) ?? ''
  return { text, number: (name, otherwise = 0) => (all.has(name) ? Number(all.get(name)) : otherwise) }
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const paintElement = (canvas: Canvas, element: DrawnElement, fonts: DrawnFonts): void => {
  switch (element.tag) {
    case 'rect':
      paintRectangle(canvas, element)
      return
    case 'path':
      paintPath(canvas, element)
      return
    case 'text':
      paintWords(canvas, element, element.text('font-weight') === '700' ? fonts.bold : fonts.regular)
      return
    default:
      if (!/^(?:svg|g|\/\w+)$/.test(element.tag))
        throw new Error(`Unreachable: no ${element.tag} can be painted`)
  }
}

const colourOf = (hex: string): Paint['colour'] => {
  const [, red = '0', green = '0', blue = '0'] = /^#(\w\w)(\w\w)(\w\w)$/.exec(hex) ?? []
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

const scaled = ({ x, y }: Point): Point => ({ x: x * SCALE, y: y * SCALE })

const paintRectangle = (canvas: Canvas, element: DrawnElement): void => {
  const { number, text } = element
  const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')]
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
  fill(canvas, [corners.map(scaled)], { colour: colourOf(text('fill')), opacity: number('fill-opacity', 1) })
  if (text('stroke') !== '') paintLines(canvas, element, [[...corners, { x, y }]])
}

/** A path of straight lines; what it closes has a ground where it says so. */
const paintPath = (canvas: Canvas, element: DrawnElement): void => {
  const { text, number } = element
  const lines: Point[][] = []
  let [x, y] = [0, 0]
  for (const [, command, numbers = ''] of element.text('d').matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [first = 0, second = 0] = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    if (command === 'Z') [x, y] = startOf(lines.at(-1))
    else if (command === 'H') x = first
    else if (command === 'V') y = first
    else if (command === 'M' || command === 'L') [x, y] = [first, second]
    else throw new Error(`Unreachable: no path with ${command ?? ''} can be painted`)
    if (command === 'M') lines.push([])
    lines.at(-1)?.push({ x, y })
  }
  const ground = text('fill')
  if (ground.startsWith('#'))
    fill(
      canvas,
      lines.map((line) => line.map(scaled)),
      { colour: colourOf(ground), opacity: number('fill-opacity', 1) },
    )
  if (text('stroke') !== '') paintLines(canvas, element, lines)
}

const startOf = ([start]: readonly Point[] = []): readonly [number, number] => [start?.x ?? 0, start?.y ?? 0]

const paintLines = (
  canvas: Canvas,
  { text, number }: DrawnElement,
  lines: readonly (readonly Point[])[],
): void => {
  const half = number('stroke-width', 1) / 2
  const dashes = text('stroke-dasharray').split(' ').filter(Boolean).map(Number)
  const bars = lines.flatMap((line) =>
    line
      .slice(1)
      .flatMap((to, index) => dashed(line[index] ?? to, to, dashes).map((stretch) => barOf(stretch, half))),
  )
  for (const bar of bars) fill(canvas, [bar.map(scaled)], { colour: colourOf(text('stroke')), opacity: 1 })
}

type Stretch = readonly [from: Point, to: Point]

const dashed = (from: Point, to: Point, [dash = 0, gap = 0]: readonly number[]): readonly Stretch[] => {
  const length = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2)
  if (dash === 0 || length === 0) return [[from, to]]
  const at = (way: number): Point => ({
    x: from.x + ((to.x - from.x) * way) / length,
    y: from.y + ((to.y - from.y) * way) / length,
  })
  const count = Math.ceil(length / (dash + gap))
  return Array.from({ length: count }, (_, index) => {
    const begin = index * (dash + gap)
    return [at(begin), at(Math.min(length, begin + dash))]
  })
}

/** A line with its width, a little longer at both ends, as its round ends would be. */
const barOf = ([from, to]: Stretch, half: number): readonly Point[] => {
  const length = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2) || 1
  const [dx, dy] = [((to.x - from.x) / length) * half, ((to.y - from.y) / length) * half]
  return [
    { x: from.x - dx - dy, y: from.y - dy + dx },
    { x: from.x - dx + dy, y: from.y - dy - dx },
    { x: to.x + dx + dy, y: to.y + dy - dx },
    { x: to.x + dx - dy, y: to.y + dy + dx },
  ]
}

const paintWords = (canvas: Canvas, element: DrawnElement, font: DrawnFont): void => {
  const { words, text, number } = element
  const size = number('font-size', 12) / font.unitsPerEm
  const glyphs = Array.from(words).map(font.glyphOf)
  const whole = glyphs.reduce((sum, { width }) => sum + width * size, 0)
  const anchor = text('text-anchor')
  let pen = anchor === 'end' ? -whole : anchor === 'middle' ? -whole / 2 : 0
  const turn = turnOf(text('transform'))
  const lines: (readonly Point[])[] = []
  for (const { width, outline } of glyphs) {
    for (const contour of outline)
      lines.push(
        flattened(contour).map((point) =>
          scaled(turn({ x: number('x') + pen + point.x * size, y: number('y') - point.y * size })),
        ),
      )
    pen += width * size
  }
  fill(canvas, lines, { colour: colourOf(text('fill')), opacity: number('fill-opacity', 1) })
}

/** `rotate(-45 x y)` */
const turnOf = (transform: string): ((point: Point) => Point) => {
  if (transform === '') return (point) => point
  const [, degrees, aroundX, aroundY] = /^rotate\((\S+) (\S+) (\S+)\)$/.exec(transform) ?? []
  if (degrees === undefined) throw new Error(`Unreachable: ${transform} cannot be painted`)
  const [angle, x, y] = [(Number(degrees) * Math.PI) / 180, Number(aroundX), Number(aroundY)]
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  return (point) => ({
    x: x + (point.x - x) * cosine - (point.y - y) * sine,
    y: y + (point.x - x) * sine + (point.y - y) * cosine,
  })
}

/** A contour of quadratic curves as straight lines: between two points that it does not pass, it passes the middle. */
const flattened = (contour: readonly OutlinePoint[]): readonly Point[] => {
  const points = contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length] ?? point
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, isOn: true }
    return point.isOn || next.isOn ? [point] : [point, middle]
  })
  const start = points.findIndex(({ isOn }) => isOn)
  const ordered = [...points.slice(start), ...points.slice(0, start)]
  return ordered.flatMap((point, index) => {
    if (point.isOn) return [point]
    const [from, to] = [ordered[index - 1] ?? point, ordered[(index + 1) % ordered.length] ?? point]
    return [0.25, 0.5, 0.75].map((way) => curve([from, point, to], way))
  })
}

const curve = ([from, through, to]: readonly [Point, Point, Point], way: number): Point => {
  const back = 1 - way
  return {
    x: back * back * from.x + 2 * back * way * through.x + way * way * to.x,
    y: back * back * from.y + 2 * back * way * through.y + way * way * to.y,
  }
}

/** PNG (third edition): eight bits to a channel, no filter, one block of data. */
const png = ({ width, height, pixels }: Canvas): Uint8Array => {
  const rows = new Uint8Array(height * (width * 3 + 1))
  for (let row = 0; row < height; row += 1)
    rows.set(pixels.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, 2, 0, 0, 0], 8)
  return together([
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    ...[chunk('IHDR', header), chunk('IDAT', zlibSync(rows, { level: 6 })), chunk('IEND', new Uint8Array())],
  ])
}

const chunk = (name: string, data: Uint8Array): Uint8Array => {
  const piece = new Uint8Array(data.length + 12)
  const view = new DataView(piece.buffer)
  view.setUint32(0, data.length)
  piece.set(new TextEncoder().encode(name), 4)
  piece.set(data, 8)
  view.setUint32(data.length + 8, crc(piece.subarray(4, data.length + 8)))
  return piece
}

const crc = (bytes: Uint8Array): number => {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  }
  return (rest ^ 0xffffffff) >>> 0
}
